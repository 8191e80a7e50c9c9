import type { PlainFailure } from '@waymark/connectors/sdk';
import type { DeliveryEvent } from '@waymark/core/driver';
import { giveTask } from '../inbox/give-task.ts';
import type { StoredDelivery } from '../store/deliveries.ts';
import type { Tables } from '../store/store.ts';
import { doubtful, doubtSince, type Recourse, wayOut } from './doubt.ts';
import { held } from './hold.ts';
import { keptBeside, keptLost } from './known-of-doubt.ts';
import { courseOf, type Outcome } from './outcome.ts';
import type { Postponed } from './postpone.ts';
import { attentionPause, pauseAfter } from './retry-later.ts';
import { sentAs, settledAlready } from './settled-already.ts';

/** A message that is tried for longer than this, from its first attempt on, has failed; in milliseconds. */
export const patience = 72 * 3_600_000;

/** A hand-over and how it went; `recourse` is what can be done where nobody knows. */
export interface Attempt {
  /** As it was when it was handed over. */
  delivery: StoredDelivery;
  outcome: Outcome;
  recourse: Recourse;
}

/**
 * Keeps how an attempt went, and says it to the engine; or that the message is to be tried again. Where the row came to an
 * end meanwhile, or a later attempt began, only that it was accepted is kept.
 */
export function settleAttempt(tables: Tables, { delivery, outcome, recourse }: Attempt): DeliveryEvent | Postponed {
  const at = Date.now();
  const row = tables.deliveries.byId(delivery.id) ?? delivery;
  const over = settledAlready(row, at);
  if ('accepted' in outcome && row.state !== 'accepted') return accept(tables, delivery, outcome.accepted);
  if (over || 'accepted' in outcome) return over ?? { type: 'delivery-settled', at, outcome: 'sent' };
  if (row.attempts !== delivery.attempts) return { later: attentionPause, connection: row.connection, at };
  const { kind, message } = outcome.failure;
  const failure = { kind, message };
  const course = courseOf(outcome.failure);
  const limit = recourse.keyLifetime > 0 ? Math.min(patience, recourse.keyLifetime) : patience;
  const isSpent = at - (delivery.firstAttemptAt ?? at) > limit;
  const isDoubted = course === 'unknown' || delivery.doubtAt !== null;
  if (isDoubted && row.provenAt !== null) return accept(tables, delivery, {});
  const cannotBeMade = kind === 'invalid-message' && isDoubted;
  if ((course === 'failed' && !cannotBeMade) || (isSpent && !isDoubted)) {
    tables.deliveries.change(delivery.id, { state: 'refused', doubtAt: null, failure });
    if (outcome.failure.suppress) suppress(tables, row, at);
    return { type: 'delivery-settled', at, outcome: 'failed', why: kind };
  }
  if (!isDoubted) {
    tables.deliveries.change(delivery.id, { state: 'planned', handedAt: null, failure });
    return postponed(tables, { delivery, failure: outcome.failure, at });
  }
  // Known not to have gone this time, it was not handed over again.
  const repeats = course === 'unknown' ? delivery.repeats : Math.max(0, delivery.repeats - 1);
  const known =
    course === 'unknown' ? keptLost(outcome.failure) : keptBeside(delivery.failure, { latest: { kind, message } });
  const doubted = { ...delivery, ...doubtful(delivery, at), repeats, failure: known };
  const way = wayOut(doubted, recourse, { now: at });
  const mustWait = cannotBeMade || way === 'hold' || (way === 'again' && isSpent);
  const change = { ...doubtful(delivery, at), repeats, failure: known };
  tables.deliveries.change(delivery.id, mustWait ? { ...held(doubted, 'unknown-outcome', at), ...change } : change);
  if (mustWait) return { type: 'delivery-held', at, until: null, why: 'unknown-outcome' };
  return postponed(tables, { delivery: doubted, failure: outcome.failure, at });
}

/**
 * Keeps that a message was sent: when its provider says so, else when it was handed over last. It counts as sent from the
 * first hand-over on of which nobody knew: nobody can answer it before, however quick.
 */
export function accept(
  tables: Tables,
  delivery: StoredDelivery,
  { providerId, at: told, captured, task }: Extract<Outcome, { accepted: unknown }>['accepted'],
): DeliveryEvent {
  const now = Date.now();
  const since = doubtSince(delivery, now);
  const at = told === undefined ? (delivery.handedAt ?? now) : Math.min(Math.max(told, since), now);
  if (captured) tables.messages.capture({ delivery: delivery.id, ...captured, at });
  if (task) giveTask(tables, { delivery, task, at });
  const sent = { handedAt: at, doubtAt: since < at ? since : null };
  const settled = { ...sent, state: 'accepted', heldAt: null, why: null, failure: null } as const;
  tables.deliveries.change(delivery.id, { ...settled, providerId: providerId ?? delivery.providerId });
  const connection = delivery.connection === null ? undefined : tables.connections.byId(delivery.connection);
  if (connection && (connection.health === 'attention' || connection.attentionSince !== null)) {
    tables.connections.setHealth(connection.id, 'ok', { message: null, at, through: true });
  }
  return sentAs(sent, at);
}

/** The address it went to is dead: nothing is sent to it on this channel any more. */
function suppress(tables: Tables, { id, channel, address }: StoredDelivery, at: number): void {
  if (address !== null) tables.suppressions.add({ channel, address, reason: 'bounced', at, delivery: id });
}

/**
 * A provider that wants to be left alone is, by all messages of the connection. One that takes none rests, and the time
 * until it does is no time for which the message was tried.
 */
function postponed(
  { connections, deliveries }: Tables,
  { delivery, failure, at }: { delivery: StoredDelivery; failure: PlainFailure; at: number },
): Postponed {
  const { kind, message, retryAfter } = failure;
  const connection = delivery.connection === null ? undefined : connections.byId(delivery.connection);
  const over = { connection: delivery.connection, at };
  if (connection && (kind === 'auth' || kind === 'config')) {
    connections.setHealth(connection.id, 'attention', { message, at });
    deliveries.change(delivery.id, { firstAttemptAt: null });
    return { ...over, later: attentionPause };
  }
  if (retryAfter === undefined) return { ...over, later: pauseAfter(delivery.attempts) };
  const after = Math.min(retryAfter * 1000, patience);
  if (connection && kind === 'rate-limited')
    connections.setNext(connection.id, Math.max(connection.nextAt, at + after));
  return { ...over, later: after, after };
}
