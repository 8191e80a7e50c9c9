import { ApplicationFailure } from '@temporalio/common';
import { RetryLater } from '../deliveries/retry-later.ts';

/**
 * Turns what an activity threw into Temporal's failure. Histories outlive consent: only our own sentences and the names
 * of error classes get there, never a message that may quote a person.
 */
export function toFailure(error: unknown): never {
  if (error instanceof RetryLater) {
    throw ApplicationFailure.create({ message: error.message, type: error.name, nextRetryDelay: error.delay });
  }
  const type = error instanceof Error ? error.name : 'Error';
  throw ApplicationFailure.create({ message: 'The stretch failed; the worker’s log says why.', type });
}
