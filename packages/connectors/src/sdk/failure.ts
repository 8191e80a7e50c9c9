/**
 * What can go wrong, as the host needs to know it:
 * - `transient`: not handed over, worth trying again (network refused, 5xx but 501, SMTP 4xx)
 * - `rate-limited`: not handed over, try again after `retryAfter` seconds
 * - `auth`, `config`: the connection needs attention before anything can be sent
 * - `invalid-message`: this message can never be sent as it is
 * - `refused`: the provider refused this recipient; with `suppress` for good (hard bounce)
 * - `unknown`: it may or may not have been handed over
 */
export const failureKinds = [
  'transient',
  'rate-limited',
  'auth',
  'config',
  'invalid-message',
  'refused',
  'unknown',
] as const;
export type FailureKind = (typeof failureKinds)[number];

/**
 * A failure as plain JSON, the form in which it crosses processes. `retryAfter` is in seconds. `suppress`, with `refused`, says
 * that the address is dead (a hard bounce): the host never writes to it again. `by` is the host's own word and no connector's:
 * the connector was stopped, or could not be started, so that the failure says nothing about its connection.
 */
export interface PlainFailure {
  kind: FailureKind;
  message: string;
  retryAfter?: number | undefined;
  suppress?: boolean | undefined;
  by?: 'host' | undefined;
}

interface FailureOptions {
  retryAfter?: number | undefined;
  suppress?: boolean | undefined;
}

const mark = Symbol.for('waymark.connector.failure');

/** A failure that a connector returns or throws. Made by `failure`. */
export class Failure extends Error implements PlainFailure {
  override readonly name = 'Failure';
  readonly kind: FailureKind;
  /** Seconds to wait before the next attempt, as in the HTTP header Retry-After. */
  readonly retryAfter: number | undefined;
  /** With `refused`: the address is dead, and the host suppresses it. */
  readonly suppress: boolean | undefined;

  constructor(kind: FailureKind, message: string, options: FailureOptions & { cause?: unknown } = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.kind = kind;
    this.retryAfter = options.retryAfter;
    this.suppress = options.suppress;
    Object.defineProperty(this, mark, { value: true });
  }

  /** Whether the value is a Failure, also one made by another copy of this package. */
  static is(value: unknown): value is Failure {
    return typeof value === 'object' && value !== null && (value as { [mark]?: unknown })[mark] === true;
  }
}

/**
 * Makes a failure to return or throw. `message` is one plain sentence for an operator; it must hold no secret.
 * `retryAfter` is in seconds; `suppress`, with `refused`, says that the address is dead.
 */
export function failure(kind: FailureKind, message: string, options: FailureOptions = {}): Failure {
  return new Failure(kind, message, options);
}
