import type { DeliveryEvent } from '@waymark/core/driver';
import type { Posting } from '../enrollments/post.ts';
import { RetryLater } from './retry-later.ts';

/** A message that cannot go now, and the connection it waits for; null: the test outbox. */
export interface Postponed {
  /** Milliseconds until it is tried again. */
  later: number;
  /** The same as its provider said it, where it did. */
  after?: number | undefined;
  connection: string | null;
  at: number;
}

/**
 * Leaves a first attempt to a later one, and a later one to whoever runs it: throws `RetryLater` then. One that waits for
 * another connection by now goes to that one's queue.
 */
export function postpone(
  { enrollment: { position }, deferred }: Posting,
  { later, after, connection, at }: Postponed,
): DeliveryEvent {
  const queue = position.type === 'deferred' ? (position.connection ?? null) : undefined;
  if (deferred && queue === connection) throw new RetryLater(later);
  return {
    type: 'delivery-deferred',
    at,
    ...(after !== undefined && { after }),
    ...(connection !== null && { connection }),
  };
}
