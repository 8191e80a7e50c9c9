import type { DeliveryEvent } from '@waymark/core/driver';
import type { HoldReason } from '@waymark/core/engine';
import { capsOn, countsFrom, type HandedOver, mayContact, type Policy, type View } from '@waymark/core/plan';
import type { Posting } from '../enrollments/post.ts';
import { readView } from '../enrollments/read-view.ts';
import { readPolicy } from '../policy/policy.ts';
import type { StoredDelivery } from '../store/deliveries.ts';
import type { Tables } from '../store/store.ts';
import { attemptLimit } from './attempt-limit.ts';
import { doubtful, doubtSince, isInDoubt, type Recourse, wayOut } from './doubt.ts';
import { held, released } from './hold.ts';
import { notLoaded, notLoadedPause } from './not-loaded.ts';
import type { Leave } from './pace.ts';
import { planDelivery } from './plan-delivery.ts';
import type { Postponed } from './postpone.ts';
import { accept } from './settle-attempt.ts';
import { settledAlready } from './settled-already.ts';

/**
 * What the sending transaction found: an answer for the engine; a message that leaves at an instant, `until` which to wait
 * and then to ask everything again; one that cannot go now; one whose provider is to be asked about it; or one to hand
 * over.
 */
export type Begun =
  | { answer: DeliveryEvent | undefined }
  | { until: number }
  | Postponed
  | { lookUp: StoredDelivery }
  | ToHandOver;

/** A message to hand over in its slot, and its row as it was before. */
export interface ToHandOver {
  delivery: StoredDelivery;
  before: StoredDelivery;
  view: View;
  slot: number;
  /** The passage in which it leaves, where its connection has a rate. */
  passage: number | undefined;
}

/** By which connection it would go, what can be done about one that may have gone, and when it may leave. */
export interface Means {
  connection: string | null;
  recourse: (delivery: StoredDelivery) => Recourse;
  /** False while its connector is not there: refused, or still being imported. */
  isLoaded: (connector: string) => boolean;
  /** True where the provider was asked just now whether it has the message, and could not tell. */
  asked: boolean;
  leave: (connection: string | null, now: number) => Leave;
}

/**
 * The checks of every attempt, in the order of delivery.md (*A delivery's life*), and the row's step to `submitting`.
 * What waits in the enrollment's inbox was asked about before, in this transaction.
 */
export function beginAttempt(tables: Tables, posting: Posting, means: Means): Begun {
  const { row, step, enrollment, version } = posting;
  const now = Date.now();
  const at = Math.max(now, enrollment.at);
  const view = readView(tables, row, { taken: enrollment.taken, plan: version.plan });
  if (!view) return { answer: { type: 'delivery-settled', at, outcome: 'blocked', why: 'erased' } };
  const delivery = planDelivery(tables, posting, means.connection);
  const settled = settledAlready(delivery, at);
  if (settled) return { answer: settled };
  const isOverIn = (delivery.handedAt ?? 0) + attemptLimit - now;
  if (delivery.state === 'submitting' && isOverIn > 0) return { later: isOverIn, connection: delivery.connection, at };
  const isDoubted = isInDoubt(delivery);
  if (isDoubted && delivery.provenAt !== null) return { answer: accept(tables, delivery, {}) };
  const recourse = means.recourse(delivery);
  const isLoaded = means.isLoaded(delivery.connector);
  // What can be done about a doubt is its connector's to say.
  const way = isDoubted && isLoaded ? wayOut(delivery, recourse, { now, asked: means.asked }) : undefined;
  // One whose connection is gone, with no other in its place, is not for the test outbox.
  const over = isDoubted ? delivery.connection : (means.connection ?? delivery.connection);
  const hold = (until: number | null, why: HoldReason, blocked?: string): Begun => {
    const known = withoutBlock(delivery.failure);
    const failure = { failure: blocked === undefined ? known : { ...known, kind: 'unknown', blocked } };
    const answer = why === 'unknown-outcome' ? { answer: null } : {};
    const doubt = isDoubted ? { ...doubtful(delivery, now), ...failure, ...answer } : { connection: over };
    tables.deliveries.change(delivery.id, { ...held(delivery, why, now), ...doubt });
    return { answer: { type: 'delivery-held', at, until, why } };
  };
  if (way === 'hold') return hold(null, 'unknown-outcome');
  if (tables.journeys.statusOf(row.journey) === 'paused') return hold(null, 'paused');
  if (over !== null && isHeldBack(tables, over)) return hold(null, 'connection');
  if (!isLoaded) {
    const { kind, message } = notLoaded(delivery.connector);
    const state = isDoubted ? doubtful(delivery, now) : { connection: over, failure: { kind, message } };
    tables.deliveries.change(delivery.id, { ...released(delivery, now), ...state });
    return { later: notLoadedPause, connection: over, at };
  }
  if (way === 'look-up') return { lookUp: delivery };
  const policy = readPolicy(tables);
  const handedOver = countedTo(policy, tables, { posting, delivery, at, zone: view.zone });
  const isSuppressed = tables.suppressions.has;
  const contact = mayContact(step, view, { at, policy, handedOver, isSuppressed });
  if (contact.verdict === 'held') return hold(contact.until, contact.why);
  // What may have gone had its place under the cap; for anything else it must not go again, and was not kept from going.
  if (contact.verdict === 'blocked' && isDoubted && contact.why !== 'cap') {
    return recourse.looksUp && !means.asked ? { lookUp: delivery } : hold(null, 'unknown-outcome', contact.why);
  }
  if (contact.verdict === 'blocked' && !isDoubted) {
    tables.deliveries.change(delivery.id, { state: 'blocked', why: contact.why, heldAt: null });
    return { answer: { type: 'delivery-settled', at, outcome: 'blocked', why: contact.why } };
  }
  const free = released(delivery, now);
  const left = means.leave(over, now);
  if ('later' in left || left.slot > now) {
    const doubt = isDoubted ? doubtful(delivery, now) : {};
    tables.deliveries.change(delivery.id, { ...free, ...doubt, connection: over });
    return 'later' in left ? { later: left.later, connection: over, at } : { until: left.slot };
  }
  const attempt = {
    ...free,
    state: 'submitting',
    attempts: delivery.attempts + 1,
    repeats: delivery.repeats + (isDoubted ? 1 : 0),
    answer: null,
    doubtAt: isDoubted ? doubtSince(delivery, now) : null,
    firstAttemptAt: free.firstAttemptAt ?? delivery.firstAttemptAt ?? now,
    handedAt: now,
    connection: over,
    // What is known of a doubt stays; of what is handed over for the first time nothing is, should it be cut off.
    failure: isDoubted ? withoutBlock(delivery.failure) : null,
  } as const;
  tables.deliveries.change(delivery.id, attempt);
  return { delivery: { ...delivery, ...attempt }, before: delivery, view, slot: left.slot, passage: left.passage };
}

/** Makes of a message that did not leave after all what it was before: no attempt, and nothing anybody has to doubt. */
export function takeBack({ deliveries }: Tables, { delivery, before }: ToHandOver): void {
  const row = deliveries.byId(delivery.id);
  if (row?.state !== 'submitting' || row.attempts !== delivery.attempts) return;
  const { state, attempts, repeats, answer, doubtAt, firstAttemptAt } = before;
  const { handedAt, connection, why, heldAt, failure } = before;
  const when = { doubtAt, firstAttemptAt, handedAt, heldAt };
  deliveries.change(delivery.id, { state, attempts, repeats, answer, connection, why, failure, ...when });
}

/** What is known of a doubt, once nothing forbids it any more to go again. */
function withoutBlock(failure: StoredDelivery['failure']): StoredDelivery['failure'] {
  if (failure === null || !('blocked' in failure)) return failure;
  const { blocked: _, ...known } = failure;
  return known;
}

/** True while an operator holds a connection back. */
const isHeldBack = ({ connections }: Tables, id: string): boolean => (connections.byId(id)?.heldAt ?? null) !== null;

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
