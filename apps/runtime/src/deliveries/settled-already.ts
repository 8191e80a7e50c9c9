import type { DeliveryEvent } from '@waymark/core/driver';
import type { StoredDelivery } from '../store/deliveries.ts';

/** What is said of a message that was sent, by its row. */
export const sentAs = (
  { handedAt, doubtAt }: Pick<StoredDelivery, 'handedAt' | 'doubtAt'>,
  now: number,
): DeliveryEvent => ({
  type: 'delivery-settled',
  at: handedAt ?? now,
  outcome: 'sent',
  ...(doubtAt !== null && { since: doubtAt }),
});

/** What is said of a message that came to an end before; undefined while it has not, or nobody knows whether it went. */
export function settledAlready(row: StoredDelivery, at: number): DeliveryEvent | undefined {
  const { state, failure, why } = row;
  switch (state) {
    case 'accepted':
      return sentAs(row, at);
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
