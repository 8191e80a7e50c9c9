import { type Failure, failure } from '@waymark/connectors/sdk';

const testOutboxOnly =
  'This version of the rep task connector delivers to the test outbox only; reps have no inbox yet.';

/** Gives a `config` failure: reps have no inbox yet. */
export async function deliver(): Promise<Failure> {
  return failure('config', testOutboxOnly);
}

/** Gives a `config` failure: reps have no inbox yet. */
export async function checkConnection(): Promise<Failure> {
  return failure('config', testOutboxOnly);
}
