import { type Failure, failure } from '@waymark/connectors/sdk';

const testOutboxOnly =
  'This version of the LinkedIn connector delivers to the test outbox only; it cannot reach LinkedIn yet.';

/** Gives a `config` failure: LinkedIn cannot be reached yet. */
export async function deliver(): Promise<Failure> {
  return failure('config', testOutboxOnly);
}

/** Gives a `config` failure: LinkedIn cannot be reached yet. */
export async function checkConnection(): Promise<Failure> {
  return failure('config', testOutboxOnly);
}
