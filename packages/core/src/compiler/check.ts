import type { Problem } from '../journey/problem.ts';
import type { CheckContext } from './context.ts';
import { examine } from './examine.ts';

/**
 * Finds every problem of a document at once, whatever the document is: errors, which keep it from being published, and
 * warnings (journey-language.md, *Checks*). Never throws; what is wrong in one place hides nothing elsewhere.
 */
export const checkJourney = (document: unknown, context: CheckContext): Problem[] =>
  examine(document, context).problems;
