import type { Instant } from '../time/index.ts';
import type { Purpose } from './condition.ts';
import type { ConsentRule } from './consent.ts';
import type { JsonObject } from './json.ts';

/**
 * What a customer said about one channel and purpose. `*` stands for all, and yields to a record of its own. `pending` was
 * asked for and not confirmed yet.
 */
export interface ConsentRecord {
  channel: string;
  purpose: Purpose | '*';
  state: 'granted' | 'withdrawn' | 'pending';
}

/** An event in a customer's history. */
export interface PastEvent {
  /** When it happened by its own account; conditions count by it. */
  at: Instant;
  /** When we learnt of it; waits, goals and exits go by it. */
  arrived: Instant;
  event: string;
  properties: JsonObject;
  /** The delivery it answers, where it answers one of this enrollment. */
  delivery?: { node: string; visit: number } | undefined;
  /** True for the event that enrolled the customer: conditions count it, patterns and waits do not hear it. */
  entering?: boolean | undefined;
}

/** What the engine remembers of a node the customer has been to. */
export interface Visit {
  /** How many times the customer entered it; the latest visit's number. */
  count: number;
  /** When the latest visit began. */
  entered: Instant;
  /** When the latest visit's message was handed over; null when it was blocked or failed. */
  sent?: Instant | null | undefined;
}

/** A congress, a launch: something with a beginning and perhaps an end, shared by all customers. */
export interface Occasion {
  start: string;
  end?: string | undefined;
}

/** All that is known of the customer of one enrollment, at one instant. */
export interface View {
  /** The customer's outside id. */
  customer: string;
  /** The customer's zone: their attribute, else the plan's. */
  zone: string;
  attributes: JsonObject;
  preferences: string[];
  consents: ConsentRecord[];
  /** What the contact policy says of consent; left out: the built-in basis holds. */
  consentRules?: readonly ConsentRule[] | undefined;
  segments: string[];
  /** Shared dated things, by key: ISO dates or instants. */
  occasions: Readonly<Record<string, Occasion>>;
  /** Properties of the event that enrolled the customer. */
  entry: JsonObject;
  /** In order of arrival. */
  history: PastEvent[];
}

/** What a condition is judged against. */
export interface Scope {
  view: View;
  at: Instant;
  /** By node id. */
  visits: Readonly<Record<string, Visit>>;
  /** The property of the entering event that tells enrollments of one customer apart. */
  key?: string | undefined;
  /** The properties of the event at hand, in a `where`. */
  event?: JsonObject | undefined;
}
