import type { PlainFailure } from '@waymark/connectors/sdk';
import type { DeliveryEvent } from '@waymark/core/driver';
import { giveTask } from '../inbox/give-task.ts';
import type { StoredDelivery } from '../store/deliveries.ts';
import type { Tables } from '../store/store.ts';
import { courseOf, type Outcome } from './outcome.ts';
import type { Postponed } from './postpone.ts';
import { attentionPause, pauseAfter } from './retry-later.ts';

/** A message that is tried for longer than this, from its first attempt on, has failed. */
const patience = 72 * 3_600_000;

/** Keeps how an attempt went, and says it to the engine; or that the message is to be tried again. */
export function settleAttempt(
  tables: Tables,
  attempt: { delivery: StoredDelivery; outcome: Outcome },
): DeliveryEvent | Postponed {
  const { delivery, outcome } = attempt;
  if ('accepted' in outcome) {
    const { providerId = null, at, captured, task } = outcome.accepted;
    if (captured) tables.messages.capture({ delivery: delivery.id, ...captured, at });
    if (task) giveTask(tables, { delivery, task, at });
    tables.deliveries.change(delivery.id, { state: 'accepted', handedAt: at, providerId, failure: null });
    const connection = delivery.connection === null ? undefined : tables.connections.byId(delivery.connection);
    if (connection && (connection.health === 'attention' || connection.attentionSince !== null)) {
      tables.connections.setHealth(connection.id, 'ok', { message: null, at, through: true });
    }
    return { type: 'delivery-settled', at, outcome: 'sent' };
  }
  const at = Date.now();
  const { kind, message } = outcome.failure;
  const failure = { kind, message };
  const isSpent = at - (delivery.firstAttemptAt ?? at) > patience;
  const course = courseOf(outcome.failure);
  if (course === 'unknown') {
    tables.deliveries.change(delivery.id, { state: 'unknown', failure });
    return { type: 'delivery-held', at, until: null, why: 'unknown-outcome' };
  }
  if (course === 'failed' || isSpent) {
    tables.deliveries.change(delivery.id, { state: 'refused', failure });
    return { type: 'delivery-settled', at, outcome: 'failed', why: kind };
  }
  tables.deliveries.change(delivery.id, { state: 'planned', handedAt: null, failure });
  return postponed(tables, { delivery, failure: outcome.failure, at });
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
