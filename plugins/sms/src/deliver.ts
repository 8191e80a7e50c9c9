import { type Failure, failure } from '@waymark/connectors/sdk';

const testOutboxOnly =
  'This version of the SMS connector delivers to the test outbox only; it cannot reach a provider yet.';

/** Gives a `config` failure: no provider can be reached yet. */
export async function deliver(): Promise<Failure> {
  return failure('config', testOutboxOnly);
}

/** Gives a `config` failure: no provider can be reached yet. */
export async function checkConnection(): Promise<Failure> {
  return failure('config', testOutboxOnly);
}
