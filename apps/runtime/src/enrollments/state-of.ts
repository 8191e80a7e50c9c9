import { advance, type Enrollment, enlist } from '@waymark/core/engine';
import type { Plan } from '@waymark/core/plan';
import type { StoredEnrollment } from '../store/enrollments.ts';
import type { Tables } from '../store/store.ts';

/** The engine's state that an enrollment begins from. */
export const beginningOf = ({ beginning, trigger, enrolledAt }: StoredEnrollment): Enrollment =>
  beginning ?? enlist(trigger, enrolledAt);

/** The engine's state after all that it was told of an enrollment and that the store has kept. */
export function stateOf({ trace }: Pick<Tables, 'trace'>, row: StoredEnrollment, plan: Plan): Enrollment {
  let state = beginningOf(row);
  for (;;) {
    const event = trace.told(row.id, state.told);
    if (!event) return state;
    [state] = advance(plan, state, event);
  }
}
