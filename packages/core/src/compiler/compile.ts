import type { Problem } from '../journey/problem.ts';
import type { Plan } from '../plan/index.ts';
import type { CheckContext } from './context.ts';
import { examine } from './examine.ts';

/**
 * Compiles a journey document to the plan the engine runs. Where at least one problem is an error there is no plan but
 * all problems, warnings too. The same document and connectors always give the same plan. Never throws.
 */
export function compileJourney(document: unknown, context: CheckContext): { plan: Plan } | { problems: Problem[] } {
  const { problems, plan } = examine(document, context);
  return plan && problems.every(({ severity }) => severity === 'warning') ? { plan } : { problems };
}
