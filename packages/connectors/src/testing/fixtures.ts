import type { Delivery, WebhookRequest } from '../sdk/index.ts';

/**
 * How a made-up provider can behave:
 * - `accepts`: takes every message
 * - `rejects-credentials`: refuses the sign-in
 * - `is-busy`: answers with a passing error, such as HTTP 503 or SMTP 451
 * - `limits-rate`: answers that it is asked too often, and when to come back: after `retryAfter` seconds
 * - `refuses-recipient`: refuses the address for good
 * - `drops-after-body`: drops the connection once it has the whole message
 * - `never-answers`: takes connections and stays silent
 */
export const behaviours = [
  'accepts',
  'rejects-credentials',
  'is-busy',
  'limits-rate',
  'refuses-recipient',
  'drops-after-body',
  'never-answers',
] as const;
export type Behaviour = (typeof behaviours)[number];

/** A made-up provider, listening. */
export interface FakeProvider {
  /** Settings and secrets with which it is reached; both must be valid. */
  settings: Record<string, unknown>;
  secrets: Record<string, unknown>;
  /** How many messages it has taken. */
  taken(): number;
  /** How many of them are still open. Needed of a connector that recalls. */
  open?(): number;
  /** Makes something happen that the connector tells when it polls. Needed of a connector that polls. */
  happen?(): void | Promise<void>;
  close(): Promise<void>;
}

/** What the suite needs to know of a connector to try it. */
export interface ConnectorFixtures {
  settings: Record<string, unknown>;
  /** Each text in it is looked for in every answer, failure and line: make it long and unlike anything else. */
  secrets: Record<string, unknown>;
  /** Contents as a journey would hold them, all valid. */
  contents: readonly Record<string, unknown>[];
  /** Contents that must not be sent. */
  wrongContents: readonly Record<string, unknown>[];
  /** Further facts of the deliveries tried, such as `to`. */
  delivery?: Partial<Delivery> | undefined;
  /** Starts a made-up provider that behaves so. Needed for every behaviour, but by a connector that has no back-end. */
  provider?: { [B in Behaviour]?: () => Promise<FakeProvider> } | undefined;
  /** Why its provider can never behave so: the one way to leave a behaviour out. */
  without?: { [B in Exclude<Behaviour, 'accepts' | 'is-busy' | 'never-answers'>]?: string } | undefined;
  /** The delay that the provider which `limits-rate` asks for, in seconds. */
  retryAfter?: number | undefined;
  /** Callbacks as the provider sends them, truly signed for `settings` and `secrets`. Needed of a connector with a webhook. */
  callbacks?: (() => WebhookRequest[] | Promise<WebhookRequest[]>) | undefined;
}
