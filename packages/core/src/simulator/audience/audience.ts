import type { ConsentRecord, JsonObject, Occasion, Plan, Policy } from '../../plan/index.ts';
import type { Scenario, ScenarioHappening } from '../../scenario/index.ts';
import type { FailureRate, ResponseRule } from './response.ts';

/** Journeys that run over one audience together, and what is assumed of its customers. Plain JSON. */
export interface Audience {
  /** ISO 8601. */
  start: string;
  /** How long, exactly from `start` (a day is 24 hours); what falls exactly on its end still happens. */
  until: string;
  journeys: readonly AudienceJourney[];
  customers: readonly AudienceCustomer[];
  policy?: Policy | undefined;
  occasions?: Readonly<Record<string, Occasion>> | undefined;
  /** What customers do of themselves. */
  responses?: readonly ResponseRule[] | undefined;
  /** How often providers refuse messages. */
  failures?: readonly FailureRate[] | undefined;
  /** The same seed gives the same result; a customer's luck depends on it and on their id alone. */
  seed?: string | undefined;
}

/** A journey of an audience run. */
export interface AudienceJourney {
  plan: Plan;
  /** The trigger that customers enter by; left out: the first. Its segment is not asked: the audience enters. */
  trigger?: string | undefined;
  /** Properties of the entering event. */
  properties?: JsonObject | undefined;
  /**
   * When customers enter: at each of `after` (ISO 8601, exactly from the start; left out: once, at the start), each
   * customer up to `spread` later. Or only as events of the run trigger the journey, or other journeys lead there.
   */
  enter?: { after?: readonly string[] | undefined; spread?: string | undefined } | 'on-event' | undefined;
}

/** A customer of an audience run, as the simulator's scenarios write one. */
export interface AudienceCustomer {
  /** The outside id. */
  id: string;
  attributes: JsonObject;
  preferences?: string[] | undefined;
  /** Left out: granted for all. A given list is complete. */
  consents?: ConsentRecord[] | undefined;
  segments?: string[] | undefined;
  history?: Scenario['history'] | undefined;
  /** What happens to this one besides, in the order of their instants counted from the start. */
  happenings?: readonly ScenarioHappening[] | undefined;
}
