import type { DeliveryEvent } from '@waymark/core/driver';
import type { StoredDelivery } from '../store/deliveries.ts';

/** What is said of a message that came to an end before; undefined while it has not, or nobody knows whether it went. */
export function settledAlready(
  { state, handedAt, failure, why }: StoredDelivery,
  at: number,
): DeliveryEvent | undefined {
  switch (state) {
    case 'accepted':
      return { type: 'delivery-settled', at: handedAt ?? at, outcome: 'sent' };
    case 'refused':
      return { type: 'delivery-settled', at, outcome: 'failed', why: String(failure?.kind ?? 'refused') };
    case 'blocked':
    case 'cancelled':
      return { type: 'delivery-settled', at, outcome: 'blocked', why: why ?? state };
    case 'planned':
    case 'submitting':
    case 'unknown':
      return undefined;
    default:
      return state satisfies never;
  }
}
