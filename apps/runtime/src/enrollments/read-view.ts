import { eventsRead, type JsonObject, type Plan, type Policy, policyEvents, type View } from '@waymark/core/plan';
import { zoneOf } from '@waymark/core/time';
import { readPolicy } from '../policy/policy.ts';
import type { StoredEnrollment } from '../store/enrollments.ts';
import type { Tables } from '../store/store.ts';
import { asOf } from './as-of.ts';

/**
 * All that the store knows of an enrollment's customer and that its plan or the contact policy may ask about, read in one
 * transaction: of what happened, events of other names are left out. Happenings after inbox position `taken` are not in it.
 * Undefined when the customer was erased.
 */
export function readView(
  tables: Tables,
  row: StoredEnrollment,
  asked: { taken: number; plan: Plan },
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
  const policy = row.run ? (scenario?.policy as Policy | undefined) : readPolicy(tables);
  const { taken, plan } = asked;
  const names = new Set([...eventsRead(plan), ...policyEvents(policy ?? {})]);
  return {
    ...known,
    consentRules: policy?.consent,
    customer: customer.outsideId,
    zone: zoneOf(known.attributes, plan.zone),
    segments: segmentsOf(scenario),
    entry: row.entering,
    history: tables.events.history(customer.id, { names, enrollment: row.id, taken }),
  };
}

/** The segments a customer is in: those a test run's scenario names. */
function segmentsOf(scenario: JsonObject | undefined): string[] {
  return Array.isArray(scenario?.segments) ? scenario.segments.map(String) : [];
}
