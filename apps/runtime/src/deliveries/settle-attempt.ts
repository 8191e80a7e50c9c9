import type { DeliveryEvent } from '@waymark/core/driver';
import type { StoredDelivery } from '../store/deliveries.ts';
import type { Tables } from '../store/store.ts';
import { courseOf, type Outcome } from './outcome.ts';

/** A message that is tried for longer than this, from its first attempt on, has failed. */
const patience = 72 * 3_600_000;

/** Keeps how an attempt went, and says it to the engine. */
export function settleAttempt(tables: Tables, attempt: { delivery: StoredDelivery; outcome: Outcome }): DeliveryEvent {
  const { delivery, outcome } = attempt;
  if ('accepted' in outcome) {
    const { providerId = null, at, captured } = outcome.accepted;
    if (captured) tables.messages.capture({ delivery: delivery.id, ...captured, at });
    tables.deliveries.change(delivery.id, { state: 'accepted', handedAt: at, providerId, failure: null });
    const connection = delivery.connection === null ? undefined : tables.connections.byId(delivery.connection);
    if (connection?.health === 'attention') tables.connections.setHealth(connection.id, 'ok', { message: null, at });
    return { type: 'delivery-settled', at, outcome: 'sent' };
  }
  const at = Date.now();
  const { kind, message, retryAfter } = outcome.failure;
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
  if ((kind === 'auth' || kind === 'config') && delivery.connection) {
    tables.connections.setHealth(delivery.connection, 'attention', { message, at });
  }
  return {
    type: 'delivery-deferred',
    at,
    ...(retryAfter !== undefined && { after: Math.min(retryAfter * 1000, patience) }),
  };
}
