import type { EngineEvent } from '../engine/index.ts';
import { type ChooseStep, holds, type Scope } from '../plan/index.ts';

/** Takes the first case that holds. */
export function choose(step: ChooseStep, scope: Scope): Extract<EngineEvent, { type: 'proceeded' }> {
  const { at } = scope;
  if (!('cases' in step)) throw new Error('a split needs its arm');
  const first = step.cases.findIndex((one) => holds(one.when, scope));
  const outlet = step.cases[first]?.outlet;
  return outlet === undefined
    ? { type: 'proceeded', at, outlet: step.otherwise, because: { code: 'else' } }
    : { type: 'proceeded', at, outlet, because: { code: 'case', case: first + 1 } };
}
