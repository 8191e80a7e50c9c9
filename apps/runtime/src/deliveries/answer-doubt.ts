import type { DeliveryState, OperatorAnswer } from '../db/schema/deliveries.ts';
import type { StoredAnswer } from '../store/answers.ts';
import type { DeliveryChange, StoredDelivery } from '../store/deliveries.ts';
import type { Tables } from '../store/store.ts';
import { doubtSince } from './doubt.ts';
import { released } from './hold.ts';
import { resumeEnrollment } from './resume-enrollment.ts';

/**
 * What became of an operator's answer. It is refused where another one was given before, where what became of the message
 * is known anyway (`state` says what), and where it is to be sent again though its enrollment has ended.
 */
export type Answered =
  | { answered: OperatorAnswer }
  | { refused: 'answered'; before: Pick<StoredAnswer, 'answer' | 'by' | 'at'> }
  | { refused: 'known'; state: DeliveryState }
  | { refused: 'ended' };

/**
 * An operator says what became of a message of which nobody knows. `was-sent`: the journey goes on as if it had been
 * accepted. `was-not`: it is planned once more, and sent if it is still allowed. `send-again`: the same, though it may have
 * gone. Both keep its key. The same answer twice changes nothing. Undefined: there is no such live delivery.
 */
export function answerDoubt(
  tables: Tables,
  said: { delivery: number; answer: OperatorAnswer; by: string; at: number },
): Answered | undefined {
  const { answer, by, at } = said;
  const row = tables.deliveries.byId(said.delivery);
  if (row?.run !== '') return undefined;
  const before = tables.answers.latest(row.id);
  if (row.state !== 'unknown' || row.answer !== null) {
    if (before?.answer === answer) return { answered: answer };
    return before ? { refused: 'answered', before } : { refused: 'known', state: row.state };
  }
  const enrollment = tables.enrollments.byId(row.enrollment);
  const isOpen = enrollment?.state === 'open';
  if (answer === 'send-again' && !isOpen) return { refused: 'ended' };
  const change = changeBy(answer, row, at);
  tables.deliveries.change(row.id, isOpen || change.state !== 'planned' ? change : { ...change, state: 'cancelled' });
  tables.answers.add({ delivery: row.id, answer, by, at });
  if (isOpen) resumeEnrollment(tables, row.enrollment, at);
  return { answered: answer };
}

function changeBy(answer: OperatorAnswer, row: StoredDelivery, at: number): DeliveryChange {
  switch (answer) {
    case 'was-sent':
      return { state: 'accepted', doubtAt: doubtSince(row, at), failure: null, answer, heldAt: null, why: null };
    case 'was-not':
      return { ...released(row, at), state: 'planned', handedAt: null, doubtAt: null, failure: null, answer };
    case 'send-again':
      return { ...released(row, at), answer };
    default:
      return answer satisfies never;
  }
}
