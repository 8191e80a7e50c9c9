import type { EngineEvent } from '../engine/index.ts';
import { armOf, type ChooseStep, holds, type Scope } from '../plan/index.ts';

/** Takes the customer's arm of a split, or the first case of a branch that holds. */
export function choose(
  step: ChooseStep,
  place: { journey: string; node: string },
  scope: Scope,
): Extract<EngineEvent, { type: 'proceeded' }> {
  const { at, view } = scope;
  if ('arms' in step) {
    const outlet = armOf(step.arms, { ...place, customer: view.customer });
    return { type: 'proceeded', at, outlet, because: { code: 'arm' } };
  }
  const first = step.cases.findIndex((one) => holds(one.when, scope));
  const outlet = step.cases[first]?.outlet;
  return outlet === undefined
    ? { type: 'proceeded', at, outlet: step.otherwise, because: { code: 'else' } }
    : { type: 'proceeded', at, outlet, because: { code: 'case', case: first + 1 } };
}
