import type { Delivery } from '../sdk/index.ts';

/**
 * How a made-up provider can behave:
 * - `accepts`: takes every message
 * - `rejects-credentials`: refuses the sign-in
 * - `is-busy`: answers with a passing error, such as HTTP 503 or SMTP 451
 * - `limits-rate`: answers that it is asked too often, and when to come back
 * - `refuses-recipient`: refuses the address for good
 * - `drops-after-body`: drops the connection once it has the whole message
 * - `never-answers`: takes connections and stays silent
 */
export type Behaviour =
  | 'accepts'
  | 'rejects-credentials'
  | 'is-busy'
  | 'limits-rate'
  | 'refuses-recipient'
  | 'drops-after-body'
  | 'never-answers';

/** A made-up provider, listening. */
export interface FakeProvider {
  /** Settings and secrets with which it is reached; both must be valid. */
  settings: Record<string, unknown>;
  secrets: Record<string, unknown>;
  /** How many messages it has taken. */
  taken(): number;
  close(): Promise<void>;
}

/** What the suite needs to know of a connector to try it. */
export interface ConnectorFixtures {
  settings: Record<string, unknown>;
  /** Each text in it is looked for in every failure and log line: make it long and unlike anything else. */
  secrets: Record<string, unknown>;
  /** Contents as a journey would hold them, all valid. */
  contents: readonly Record<string, unknown>[];
  /** Contents that must not be sent. */
  wrongContents: readonly Record<string, unknown>[];
  /** Further facts of the deliveries tried, such as `to`. */
  delivery?: Partial<Delivery> | undefined;
  /** Starts a made-up provider. Parts of the suite whose behaviour is missing are left out. */
  provider?: { [B in Behaviour]?: () => Promise<FakeProvider> } | undefined;
}
