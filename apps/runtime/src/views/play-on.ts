import { type Enrollment, nodeOf } from '@waymark/core/engine';
import type { HandedOver } from '@waymark/core/plan';
import { type Continuation, playOn, type TraceRow, traceOf } from '@waymark/core/simulator';
import { isoInstant } from '@waymark/core/time';
import type { KnownEnrollment, PlayOnQuery } from '../api/enrollments.ts';
import { happeningOf } from '../enrollments/inbox-agenda.ts';
import { readView } from '../enrollments/read-view.ts';
import { stateOf } from '../enrollments/state-of.ts';
import { readPolicy } from '../policy/policy.ts';
import type { StoredEnrollment } from '../store/enrollments.ts';
import type { Store, Tables } from '../store/store.ts';

/**
 * The further rows of a live enrollment, if only these happenings came. All that is known is read at one instant, and
 * nothing is written. Undefined: there is no such enrollment, it is a test run's, or its customer was erased.
 */
export async function playOnFromNow(
  store: Store,
  { id, ...asked }: PlayOnQuery,
  now = Date.now(),
): Promise<TraceRow[] | undefined> {
  const known = await store.read((tables) => whatIsKnown(tables, id, now));
  return known && playOn(known.plan, known.enrollment, { ...known.continuation, ...asked }).trace;
}

/**
 * All that is known of a live enrollment now, for it to be played on elsewhere; nothing is written. Undefined as for
 * `playOnFromNow`.
 */
export const knownNow = (store: Store, id: string, now = Date.now()): Promise<KnownEnrollment | undefined> =>
  store.read((tables) => whatIsKnown(tables, id, now));

function whatIsKnown(tables: Tables, id: string, now: number): KnownEnrollment | undefined {
  const row = tables.enrollments.named(id);
  const plan = row && !row.run ? tables.versions.byId(row.version)?.plan : undefined;
  const view = row && plan && readView(tables, row, { taken: tables.inbox.last(row.id), plan });
  if (!view) return undefined;
  const enrollment = stateOf(tables, row, plan);
  const continuation: Continuation = {
    start: isoInstant(now),
    view,
    handedOver: handedOverTo(tables, row, { enrollment, now }),
    untaken: tables.inbox.after(row.id, enrollment.taken, everything).map((mail) => happeningOf(mail, now)),
    policy: readPolicy(tables),
    paused: tables.journeys.statusOf(row.journey) === 'paused',
  };
  return {
    plan,
    enrollment,
    continuation,
    trace: traceOf(plan, tables.trace.rows(row.id)),
    decisions: tables.trace.decisions(row.id),
  };
}

/** No limit to how many rows are read. */
const everything = Number.MAX_SAFE_INTEGER;

/** What the person was sent, whichever row of theirs it went to; but for the message that is under way. */
function handedOverTo(
  { customers, deliveries }: Tables,
  row: StoredEnrollment,
  { enrollment, now }: { enrollment: Enrollment; now: number },
): HandedOver[] {
  const node = nodeOf(enrollment) ?? '';
  const underWay = deliveries.byVisit(row.id, node, enrollment.visits[node]?.count ?? 1);
  const sent = deliveries.handedOver({
    ...{ customers: customers.selves(row.customer), after: 0 },
    ...(underWay && { except: underWay.id }),
  });
  // A provider's clock may run ahead of ours.
  return sent.map((one) => ({ ...one, at: Math.min(one.at, now) }));
}
