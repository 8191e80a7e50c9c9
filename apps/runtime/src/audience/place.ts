import type { ConsentRule } from '@waymark/core/plan';
import type { SQL } from 'drizzle-orm';

/** What a piece of a condition is asked about, as SQL. */
export interface Place {
  /** The instant, in milliseconds. */
  at: SQL;
  /** The customer's zone. */
  zone: SQL;
  /** The customer's attributes. */
  attributes: SQL;
  /** The properties of the event at hand, in a `where`. */
  properties: SQL;
  /** How many events stand around it: 0 outside of every `where`. */
  depth: number;
  /** The customers of each segment: their ids, or a query that gives them. A name that is missing has no customers. */
  segments: ReadonlyMap<string, ReadonlySet<string> | SQL>;
  /** What the contact policy says of consent. */
  consentRules: readonly ConsentRule[];
}
