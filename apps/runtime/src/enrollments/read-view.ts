import type { JsonObject, Policy, View } from '@waymark/core/plan';
import { zoneOf } from '@waymark/core/time';
import { readPolicy } from '../policy/policy.ts';
import type { StoredEnrollment } from '../store/enrollments.ts';
import type { Tables } from '../store/store.ts';
import { asOf } from './as-of.ts';

/**
 * All that the store knows of an enrollment's customer, read in one transaction. Happenings after inbox position
 * `taken` are not in it. Undefined when the customer was erased.
 */
export function readView(
  tables: Tables,
  row: StoredEnrollment,
  asked: { taken: number; zone: string },
): View | undefined {
  const customer = tables.customers.byId(row.customer);
  if (!customer) return undefined;
  const now = {
    attributes: customer.attributes,
    preferences: customer.preferences,
    consents: tables.customers.consents(customer.id),
    occasions: tables.occasions.byKey(row.run),
  };
  const known = asOf(now, row.run ? [] : tables.inbox.changesAfter(row.id, asked.taken));
  const scenario = row.run ? tables.runs.byId(row.run)?.scenario : undefined;
  return {
    ...known,
    consentRules: (row.run ? (scenario?.policy as Policy | undefined) : readPolicy(tables))?.consent,
    customer: customer.outsideId,
    zone: zoneOf(known.attributes, asked.zone),
    segments: segmentsOf(scenario),
    entry: row.entering,
    history: tables.events.history(customer.id, row.id, asked.taken),
  };
}

/** The segments a customer is in: those a test run's scenario names. */
function segmentsOf(scenario: JsonObject | undefined): string[] {
  return Array.isArray(scenario?.segments) ? scenario.segments.map(String) : [];
}
