import type { JsonObject } from '@waymark/core/plan';
import type { SampleCustomer } from '../customer/sample-customer.ts';
import type { PlannedHappening } from '../happenings/happenings.ts';
import { writtenValues } from './written-values.ts';

/** Who tries the journey. Without a list of consents everything is allowed. */
export type TrialCustomer = Omit<SampleCustomer, 'consents'> & { consents?: SampleCustomer['consents'] };

/** How the customer comes in: by which start, with which properties of the event, in which segments. */
export interface TrialEntry {
  /** Left out: the first. */
  trigger?: string;
  properties: Readonly<Record<string, string>>;
  segments: readonly string[];
}

/** An occasion as the workspace has it. */
export interface KnownOccasion {
  key: string;
  start: string;
  end?: string;
}

/** What a test run is made of. */
export interface TrialParts {
  customer: TrialCustomer;
  entry: TrialEntry;
  happenings: readonly PlannedHappening[];
  occasions: readonly KnownOccasion[];
  now: Date;
}

/** The scenario of a test run: this customer, from now on, and what happens to them. */
export function scenarioOf({ customer, entry, happenings, occasions, now }: TrialParts) {
  const { id, attributes, consents, preferences } = customer;
  return {
    start: now.toISOString(),
    customer: {
      id,
      attributes: attributes as JsonObject,
      preferences,
      ...(consents ? { consents: consents.map((consent) => ({ ...consent })) } : {}),
    },
    ...(entry.trigger === undefined ? {} : { trigger: entry.trigger }),
    properties: writtenValues(entry.properties),
    segments: [...entry.segments],
    occasions: Object.fromEntries(
      occasions.map(({ key, start, end }) => [key, { start, ...(end === undefined ? {} : { end }) }]),
    ),
    happenings: [...happenings]
      .sort((a, b) => a.days - b.days)
      .map(({ possible, days }) => ({
        after: `PT${Math.round(days * 24)}H`,
        event: possible.event,
        ...(possible.of === undefined ? {} : { of: possible.of }),
      })),
  };
}
