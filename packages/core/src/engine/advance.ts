import type { Plan } from '../plan/index.ts';
import type { Instant } from '../time/index.ts';
import { type Enrollment, earliest, type HoldReason, hasEnded } from './enrollment.ts';
import type { EngineEvent, Verdict } from './event.ts';
import { change, here, type Moment, stand, stepOf, visitOf, write, writeHere } from './moment.ts';
import type { Because, Row } from './row.ts';

/** A node may be entered this often in one enrollment. */
const maxVisits = 1000;

/**
 * Tells the engine one thing and returns the enrollment after it, with the trace rows it gave rise to. Pure; never
 * goes back in time: an event from before the latest one counts as happening now. What is asked for next follows from
 * the returned enrollment (`pending`, `alarmOf`). Events after the end change nothing.
 */
export function advance(plan: Plan, enrollment: Enrollment, event: EngineEvent): [Enrollment, Row[]] {
  const at = Math.max(event.at, enrollment.at);
  const before: Moment = { plan, enrollment: { ...enrollment, at, told: enrollment.told + 1 }, rows: [] };
  const after = hasEnded(enrollment) ? before : tell(before, event);
  after.enrollment.rows += after.rows.length;
  return [after.enrollment, after.rows];
}

function tell(moment: Moment, event: EngineEvent): Moment {
  switch (event.type) {
    case 'started':
      return start(change(moment, { deadlines: event.deadlines }), event.verdict);
    case 'proceeded':
      return leave(moment, event.outlet, event.because);
    case 'wait-resolved':
      return event.outlet === undefined
        ? wait(note(moment, { again: earliest([moment.enrollment.again, event.again]) }), event)
        : leave(moment, event.outlet, event.because ?? { code: 'elapsed' });
    case 'updated':
      return update(moment, event.verdict);
    case 'enrolled-elsewhere':
      return leave(moment, 'next', { code: 'entered' });
    case 'delivery-settled':
      return settle(moment, event);
    case 'delivery-held':
      return hold(moment, event);
    case 'delivery-deferred':
      return defer(moment, event);
    case 'happened':
      return reconsider(judge(change(moment, { taken: event.seq }), event.verdict), 'policy');
    case 'resumed':
      return reconsider(change(moment, { taken: event.seq }));
    case 'timer-fired':
      return ring(moment, event.verdict);
    case 'stopped':
      return end(change(moment, { taken: event.seq }), event.reason);
    default:
      return event satisfies never;
  }
}

/** Lets the customer in by the trigger they came to. */
function start(moment: Moment, verdict: Verdict): Moment {
  const { plan, enrollment } = moment;
  const { position } = enrollment;
  const trigger = plan.triggers.find((one) => position.type === 'new' && one.node === position.trigger);
  const judged = judge(write(moment, { type: 'enrolled', node: trigger?.node }), verdict);
  return hasEnded(judged.enrollment) ? judged : follow(judged, trigger?.next);
}

/** Goals in document order, then exits, then the wait. An ending goal ends at once: later ones are not recorded. */
function judge(moment: Moment, verdict: Verdict): Moment {
  let judged = note(moment, verdict);
  for (const key of verdict.goals) {
    judged = change(write(judged, { type: 'goal', goal: key }), { goals: [...judged.enrollment.goals, key] });
    if (moment.plan.goals.some((goal) => goal.key === key && goal.exit)) return end(judged, 'goal');
  }
  if (verdict.exit !== undefined) return end(judged, verdict.exit);
  const { position } = judged.enrollment;
  if (position.type !== 'waiting') return judged;
  const { outlet, because = { code: 'elapsed' }, until = position.until } = verdict;
  if (outlet !== undefined) return leave(judged, outlet, because);
  return until === position.until ? judged : wait(judged, { ...position, until });
}

/** Keeps what the conditions said: which goals' hold, and when to look again. */
function note(moment: Moment, { holding, again }: Pick<Verdict, 'holding' | 'again'>): Moment {
  const held = holding === undefined ? moment : change(moment, { holding });
  return again === undefined ? held : change(held, { again });
}

/** What an update changes is judged after its own row, before the customer goes on. */
function update(moment: Moment, verdict: Verdict): Moment {
  const judged = judge(writeHere(moment, { type: 'updated' }), verdict);
  return hasEnded(judged.enrollment) ? judged : leave(judged, 'next', { code: 'updated' });
}

/** An instant asked for has come: a hold is over, or the wait ends by the verdict's outlet. */
function ring(moment: Moment, verdict: Verdict): Moment {
  const judged = judge(moment, verdict);
  const { position, at } = judged.enrollment;
  const isOver = position.type === 'held' && position.until !== null && position.until <= at;
  return isOver ? reconsider(judged) : judged;
}

/** Asks again for a message that is held (for this reason, where one is given). */
function reconsider(moment: Moment, why?: HoldReason): Moment {
  const { position } = moment.enrollment;
  if (position.type !== 'held' || position.why !== (why ?? position.why)) return moment;
  return stand(moment, { type: 'asked', node: position.node, held: { until: position.until, why: position.why } });
}

/** Begins a wait, or goes on with one whose instant moved: `since` stays. */
function wait(
  moment: Moment,
  lasting: { since?: Instant; until?: Instant | null | undefined; timeout?: Instant | null | undefined },
): Moment {
  const { since = moment.enrollment.at, until = null, timeout = null } = lasting;
  const written = writeHere(moment, { type: 'waiting', until: earliest([until, timeout]) });
  return stand(written, { type: 'waiting', node: here(moment), since, until, timeout });
}

/** A message that is held as it was before, though it was asked for again, gives no further row. */
function hold(moment: Moment, { until, why }: Extract<EngineEvent, { type: 'delivery-held' }>): Moment {
  const { position } = moment.enrollment;
  const before = position.type === 'asked' ? position.held : undefined;
  const isSame = before?.until === until && before.why === why;
  const written = isSame ? moment : writeHere(moment, { type: 'held', until, why });
  return stand(written, { type: 'held', node: here(moment), until, why });
}

function defer(moment: Moment, { after, connection }: Extract<EngineEvent, { type: 'delivery-deferred' }>): Moment {
  return stand(moment, {
    type: 'deferred',
    node: here(moment),
    ...(after !== undefined && { notBefore: moment.enrollment.at + after }),
    ...(connection !== undefined && { connection }),
  });
}

/**
 * A message came to an end; an outlet for trouble that is not wired follows `next`. One that was sent was so when it was
 * handed over, even where that became known late: who answered it meanwhile answered it.
 */
function settle(moment: Moment, { at, since = at, outcome, why = '' }: Settled): Moment {
  const node = here(moment);
  const sent = outcome === 'sent' ? since : null;
  const visits = { ...moment.enrollment.visits, [node]: { ...visitOf(moment, node), sent } };
  const written = writeHere(change(moment, { visits }), outcome === 'sent' ? { type: 'sent' } : { type: outcome, why });
  if (outcome === 'sent') return leave(written, 'next', { code: 'sent' });
  return leave(written, stepOf(moment, node).next[outcome] === undefined ? 'next' : outcome, { code: outcome, why });
}

type Settled = Extract<EngineEvent, { type: 'delivery-settled' }>;

function leave(moment: Moment, outlet: string, because: Because): Moment {
  const { next: wired } = stepOf(moment, here(moment));
  const next = Object.hasOwn(wired, outlet) ? wired[outlet] : undefined;
  return follow(writeHere(moment, { type: 'left', outlet, because }), next);
}

/** Takes an edge; one that leads nowhere, or to a node entered too often, ends the enrollment. */
function follow(moment: Moment, node: string | undefined): Moment {
  if (node === undefined) return end(moment, 'end');
  const { count } = visitOf(moment, node);
  if (count >= maxVisits) return end(moment, 'too-many-visits');
  const { at } = moment.enrollment;
  const visits = { ...moment.enrollment.visits, [node]: { count: count + 1, entered: at } };
  const entered = writeHere(stand(change(moment, { visits }), { type: 'asked', node }), { type: 'entered' });
  const step = stepOf(moment, node);
  return step.type === 'end' ? end(entered, step.reason) : entered;
}

const end = (moment: Moment, reason: string): Moment =>
  stand(write(moment, { type: 'exited', reason }), { type: 'ended', reason });
