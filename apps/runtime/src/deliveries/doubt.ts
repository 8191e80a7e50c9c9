import type { LoadedConnector } from '@waymark/connectors/loader';
import { addDuration } from '@waymark/core/time';
import type { StoredConnection } from '../store/connections.ts';
import type { DeliveryChange, StoredDelivery } from '../store/deliveries.ts';

/** What can be done about a message of which nobody knows whether it went. */
export interface Recourse {
  /** Milliseconds for which its provider honours a key, from the first hand-over on; 0: it honours none. */
  keyLifetime: number;
  /** True where the provider can be asked. */
  looksUp: boolean;
  onUnknown: StoredConnection['onUnknown'];
}

/**
 * What is done about it: it goes `again`, its provider is asked (`look-up`), or it waits for an operator (`hold`).
 */
export type WayOut = 'again' | 'look-up' | 'hold';

/** A message that was handed over so often again, and still nobody knows, waits for an operator whatever the policy says. */
const mostRepeats = 10;

/** What can be done over a connection; one that is gone leaves only an operator. */
export function recourseOf(connector: LoadedConnector | undefined, connection: StoredConnection | undefined): Recourse {
  if (!connector || !connection) return { keyLifetime: 0, looksUp: false, onUnknown: 'hold' };
  const { idempotency, keyLifetime, lookup } = connector.manifest.capabilities;
  const lifetime = keyLifetime === undefined ? Number.POSITIVE_INFINITY : addDuration(0, keyLifetime, 'UTC');
  return {
    keyLifetime: idempotency === 'provider' ? lifetime : 0,
    looksUp: lookup,
    onUnknown: connection.onUnknown,
  };
}

/**
 * True where nobody knows whether the message went. One for the test outbox is captured in the transaction that says so,
 * so that it never went as long as it was not.
 */
export const isInDoubt = ({ state, connection }: StoredDelivery): boolean =>
  connection !== null && (state === 'submitting' || state === 'unknown');

/** Since when nobody knows: from the first hand-over of which nobody does. */
export const doubtSince = ({ doubtAt, handedAt }: StoredDelivery, now: number): number => doubtAt ?? handedAt ?? now;

/** A delivery of which nobody knows, as it is kept. */
export const doubtful = (delivery: StoredDelivery, now: number): DeliveryChange => ({
  state: 'unknown',
  doubtAt: doubtSince(delivery, now),
});

/**
 * The way out of a doubt, in the order of delivery.md (*Unknown outcomes*): what an operator said, the provider's
 * idempotency, its answer, the connection's policy. `asked`: the provider was asked, and could not tell.
 */
export function wayOut(
  delivery: StoredDelivery,
  recourse: Recourse,
  { now, asked = false }: { now: number; asked?: boolean },
): WayOut {
  if (delivery.answer === 'send-again') return 'again';
  if (now - doubtSince(delivery, now) < recourse.keyLifetime) return 'again';
  if (recourse.looksUp && !asked) return 'look-up';
  return recourse.onUnknown === 'send-again' && delivery.repeats < mostRepeats ? 'again' : 'hold';
}
