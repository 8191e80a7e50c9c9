import type { StoredRep } from '../store/reps.ts';
import type { Tables } from '../store/store.ts';
import type { StoredTask, TaskState } from '../store/tasks.ts';
import { givenToday, limitOf } from './daily-limit.ts';
import { expireTask, hasExpired } from './expire.ts';
import { tellJourney } from './tell-journey.ts';

/** What a rep says to a task. `outcome` is the key of a declared one; notes stay with the task. */
export type Answer =
  | { type: 'accept' }
  | { type: 'complete'; outcome?: string | undefined; note?: string | undefined }
  | { type: 'dismiss'; reason: string; note?: string | undefined };

/**
 * Why an answer is not taken: there is no such task for this rep; somebody else has it; it expired, or was recalled,
 * before; it was answered otherwise before; the rep had as many as a day may bring; it is on offer and was not accepted;
 * the outcome is none of those declared.
 */
export type Refusal =
  | 'not-found'
  | 'taken'
  | 'expired'
  | 'recalled'
  | 'answered'
  | 'at-limit'
  | 'not-accepted'
  | 'wrong-outcome';

/**
 * Takes a rep's answer and tells it to the journey. The same answer again changes nothing and is taken. Call it in a
 * transaction: of two reps who accept at once, one gets the task.
 */
export function answerTask(
  tables: Tables,
  { task, rep, answer, at }: { task: StoredTask; rep: StoredRep; answer: Answer; at: number },
): { task: StoredTask } | { refused: Refusal } {
  const isTheirs = task.rep === rep.id;
  if (!isTheirs && !isOfferedTo(task, rep)) return { refused: 'not-found' };
  if (task.state === 'waiting') return { refused: 'not-found' };
  if (hasExpired(task, at)) {
    expireTask(tables, task, at);
    return { refused: 'expired' };
  }
  if (!isTheirs && task.rep !== null) return { refused: 'taken' };
  if (isSaidAlready(task, answer)) return { task };
  const closed = closedAs(task.state);
  if (closed) return { refused: closed };
  const trouble = troubleWith(tables, { task, rep, answer, at });
  if (trouble) return { refused: trouble };
  const accepted = task.state === 'accepted' ? {} : accept(tables, { task, rep, at });
  const change = answer.type === 'accept' ? accepted : { ...accepted, ...finish(tables, { task, answer, at }) };
  tables.tasks.change(task.delivery, change);
  return { task: { ...task, ...change } };
}

/** True where somebody may take a task that is, or was, on offer. */
export const isOfferedTo = ({ offered, role }: StoredTask, { roles }: StoredRep): boolean =>
  offered && (role === null || roles.includes(role));

function isSaidAlready({ state, outcome, reason }: StoredTask, answer: Answer): boolean {
  switch (answer.type) {
    case 'accept':
      return state === 'accepted' || state === 'completed';
    case 'complete':
      return state === 'completed' && outcome === (answer.outcome ?? null);
    case 'dismiss':
      return state === 'dismissed' && reason === answer.reason;
    default:
      return answer satisfies never;
  }
}

function closedAs(state: TaskState): Refusal | undefined {
  switch (state) {
    case 'recalled':
    case 'expired':
      return state;
    case 'completed':
    case 'dismissed':
      return 'answered';
    case 'waiting':
    case 'open':
    case 'accepted':
      return undefined;
    default:
      return state satisfies never;
  }
}

function troubleWith(
  tables: Tables,
  { task, rep, answer, at }: { task: StoredTask; rep: StoredRep; answer: Answer; at: number },
): Refusal | undefined {
  if (task.rep === null && answer.type !== 'accept') return 'not-accepted';
  if (task.rep === null && givenToday(tables, rep, at) >= limitOf(tables, task)) return 'at-limit';
  if (answer.type !== 'complete') return undefined;
  const isDeclared =
    task.outcomes.length === 0 ? answer.outcome === undefined : task.outcomes.some(({ key }) => key === answer.outcome);
  return isDeclared ? undefined : 'wrong-outcome';
}

type Change = Partial<Omit<StoredTask, 'delivery' | 'enrollment'>>;

/** Whoever begins with another answer has accepted, too: a journey may wait for that. */
function accept(tables: Tables, { task, rep, at }: { task: StoredTask; rep: StoredRep; at: number }): Change {
  tellJourney(tables, task, { event: 'task.accepted', properties: {}, at, arrived: at });
  return { state: 'accepted', rep: rep.id, givenAt: task.givenAt ?? at, acceptedAt: at };
}

function finish(
  tables: Tables,
  { task, answer, at }: { task: StoredTask; answer: Exclude<Answer, { type: 'accept' }>; at: number },
): Change {
  const ended = { endedAt: at, note: answer.note ?? null };
  if (answer.type === 'dismiss') {
    const { reason } = answer;
    tellJourney(tables, task, { event: 'task.dismissed', properties: { reason }, at, arrived: at });
    return { ...ended, state: 'dismissed', reason };
  }
  const { outcome } = answer;
  const properties = outcome === undefined ? {} : { outcome };
  tellJourney(tables, task, { event: 'task.completed', properties, at, arrived: at });
  return { ...ended, state: 'completed', outcome: outcome ?? null };
}
