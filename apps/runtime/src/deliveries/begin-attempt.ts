import type { DeliveryEvent } from '@waymark/core/driver';
import type { HoldReason } from '@waymark/core/engine';
import { capsOn, countsFrom, type HandedOver, mayContact, type Policy, type View } from '@waymark/core/plan';
import type { Posting } from '../enrollments/post.ts';
import { readView } from '../enrollments/read-view.ts';
import { readPolicy } from '../policy/policy.ts';
import type { StoredDelivery } from '../store/deliveries.ts';
import type { Tables } from '../store/store.ts';
import { held, released } from './hold.ts';
import type { Leave } from './pace.ts';
import { planDelivery } from './plan-delivery.ts';
import type { Postponed } from './postpone.ts';

/** An attempt may last this long, in milliseconds; one that is older was cut off by a crash. */
export const attemptLimit = 30_000;

/**
 * What the sending transaction found: an answer for the engine; a message that leaves at an instant, `until` which to wait
 * and then to ask everything again; one that cannot go now; or one to hand over.
 */
export type Begun =
  | { answer: DeliveryEvent | undefined }
  | { until: number }
  | Postponed
  | { delivery: StoredDelivery; view: View; slot: number };

/** By which connection it would go, whether one that may have been handed over can go again, and when it may leave. */
export interface Means {
  connection: string | null;
  mayRepeat: (delivery: StoredDelivery) => boolean;
  leave: (connection: string | null, now: number) => Leave;
}

/**
 * The checks of every attempt, in the order of delivery.md (*A delivery's life*), and the row's step to `submitting`.
 * What waits in the enrollment's inbox was asked about before, in this transaction.
 */
export function beginAttempt(tables: Tables, posting: Posting, { connection, mayRepeat, leave }: Means): Begun {
  const { row, step, enrollment, version } = posting;
  const now = Date.now();
  const at = Math.max(now, enrollment.at);
  const view = readView(tables, row, { taken: enrollment.taken, zone: version.plan.zone });
  if (!view) return { answer: { type: 'delivery-settled', at, outcome: 'blocked', why: 'erased' } };
  const delivery = planDelivery(tables, posting, connection);
  const settled = settledAlready(delivery, at);
  if (settled) return { answer: settled };
  const wasCutOff = delivery.state === 'submitting';
  const isOverIn = (delivery.handedAt ?? 0) + attemptLimit - now;
  if (wasCutOff && isOverIn > 0) return { later: isOverIn, connection: delivery.connection, at };
  if (wasCutOff && !mayRepeat(delivery)) {
    tables.deliveries.change(delivery.id, { state: 'unknown' });
    return { answer: { type: 'delivery-held', at, until: null, why: 'unknown-outcome' } };
  }
  const hold = (until: number | null, why: HoldReason): Begun => {
    tables.deliveries.change(delivery.id, held(delivery, why, now));
    return { answer: { type: 'delivery-held', at, until, why } };
  };
  if (tables.journeys.statusOf(row.journey) === 'paused') return hold(null, 'paused');
  const policy = readPolicy(tables);
  const handedOver = countedTo(policy, tables, { posting, delivery, at, zone: view.zone });
  const contact = mayContact(step, view, { at, policy, handedOver });
  if (contact.verdict === 'held') return hold(contact.until, contact.why);
  if (contact.verdict === 'blocked') {
    tables.deliveries.change(delivery.id, { state: 'blocked', why: contact.why, heldAt: null });
    return { answer: { type: 'delivery-settled', at, outcome: 'blocked', why: contact.why } };
  }
  const free = released(delivery, now);
  // One whose connection is gone, with no other in its place, is not for the test outbox.
  const over = wasCutOff ? delivery.connection : (connection ?? delivery.connection);
  const left = leave(over, now);
  if ('later' in left || left.slot > now) {
    tables.deliveries.change(delivery.id, { ...free, connection: over });
    return 'later' in left ? { later: left.later, connection: over, at } : { until: left.slot };
  }
  const attempt = {
    ...free,
    state: 'submitting',
    attempts: delivery.attempts + 1,
    firstAttemptAt: free.firstAttemptAt ?? delivery.firstAttemptAt ?? now,
    handedAt: now,
    connection: over,
  } as const;
  tables.deliveries.change(delivery.id, attempt);
  return { delivery: { ...delivery, ...attempt }, view, slot: left.slot };
}

/** What a repeated attempt finds when an earlier one came to an end. */
function settledAlready({ state, handedAt, failure, why }: StoredDelivery, at: number): DeliveryEvent | undefined {
  switch (state) {
    case 'accepted':
      return { type: 'delivery-settled', at: handedAt ?? at, outcome: 'sent' };
    case 'refused':
      return { type: 'delivery-settled', at, outcome: 'failed', why: String(failure?.kind ?? 'refused') };
    case 'blocked':
    case 'cancelled':
      return { type: 'delivery-settled', at, outcome: 'blocked', why: why ?? state };
    case 'unknown':
      return { type: 'delivery-held', at, until: null, why: 'unknown-outcome' };
    case 'planned':
    case 'submitting':
      return undefined;
    default:
      return state satisfies never;
  }
}

/** Every other message to this person that a cap on this one may count, whatever journey and row of theirs it is of. */
function countedTo(
  policy: Policy,
  { customers, deliveries }: Tables,
  asked: { posting: Posting; delivery: StoredDelivery; at: number; zone: string },
): HandedOver[] {
  const { posting, delivery, at, zone } = asked;
  const caps = capsOn(policy, posting.step);
  if (!caps.length) return [];
  const after = Math.min(...caps.map((cap) => countsFrom(cap, at, zone)));
  const had = deliveries.handedOver({ customers: customers.selves(delivery.customer), after, except: delivery.id });
  // A provider's clock may run ahead of ours.
  return had.map((one) => ({ ...one, at: Math.min(one.at, at) }));
}
