import type { Found, PlainFailure } from '@waymark/connectors/sdk';
import type { DeliveryEvent } from '@waymark/core/driver';
import type { StoredDelivery } from '../store/deliveries.ts';
import type { Tables } from '../store/store.ts';
import { doubtful, doubtSince, isInDoubt } from './doubt.ts';
import type { HandOverParts } from './hand-over.ts';
import { keptBeside } from './known-of-doubt.ts';
import type { Postponed } from './postpone.ts';
import { accept, patience } from './settle-attempt.ts';

/** What a provider said when it was asked about a message, or why it could not be asked. */
export type Inquiry = { found: Found } | { failure: PlainFailure };

/** A provider gets so long to say whether it has a message, in milliseconds. */
const deadlineMs = 20_000;

/** Between two questions about one message lie at least and at most so many milliseconds, the longer the older the doubt. */
const pauses = { shortest: 2_000, longest: 15 * 60_000 };

/** Asks the provider whether it has a message. Outside of every transaction: it may take its time. */
export async function lookUp(
  { store, connectorOf, secretsOf }: HandOverParts,
  delivery: StoredDelivery,
): Promise<Inquiry> {
  const connection = delivery.connection === null ? undefined : await store.connections.byId(delivery.connection);
  const connector = connectorOf(delivery.connector);
  if (!connection || !connector) return { found: { state: 'unknown' } };
  const { settings } = connection;
  return connector.lookup({ settings, secrets: secretsOf(connection) }, delivery.key, { deadlineMs });
}

/**
 * Keeps what the provider said, where nothing else became known meanwhile: it has the message, which was sent then; it has
 * not, so that it may go; or it could not be asked, and is asked later. `ask` says that everything is to be asked again,
 * and whether the provider could tell.
 */
export function keepInquiry(
  tables: Tables,
  { delivery, inquiry }: { delivery: StoredDelivery; inquiry: Inquiry },
): DeliveryEvent | Postponed | { ask: 'told' | 'untold' } {
  const now = Date.now();
  const row = tables.deliveries.byId(delivery.id);
  if (!row || !isInDoubt(row) || row.attempts !== delivery.attempts) return { ask: 'told' };
  const since = doubtSince(row, now);
  if ('failure' in inquiry) {
    // Who cannot be asked for so long cannot tell.
    if (now - since > patience) return { ask: 'untold' };
    const { kind, message, retryAfter } = inquiry.failure;
    const known = keptBeside(row.failure, { asked: { kind, message } });
    tables.deliveries.change(row.id, { ...doubtful(row, now), failure: known });
    const later =
      retryAfter === undefined ? Math.min(Math.max(now - since, pauses.shortest), pauses.longest) : retryAfter * 1000;
    return { later, connection: row.connection, at: now };
  }
  const { found } = inquiry;
  switch (found.state) {
    case 'accepted': {
      const { providerId, at, task } = found.receipt;
      return accept(tables, row, { providerId, task, at: at === undefined ? undefined : Date.parse(at) });
    }
    case 'absent':
      tables.deliveries.change(row.id, { state: 'planned', handedAt: null, doubtAt: null, failure: null });
      return { ask: 'told' };
    case 'unknown':
      tables.deliveries.change(row.id, { failure: keptBeside(row.failure, { asked: { kind: 'unknown' } }) });
      return { ask: 'untold' };
    default:
      return found satisfies never;
  }
}
