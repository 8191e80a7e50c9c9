import type { JsonObject, PlanTrigger } from '@waymark/core/plan';
import type { StoredCustomer } from '../store/customers.ts';
import type { Tables } from '../store/store.ts';
import { enroll } from './enroll.ts';
import { viewOf } from './happen.ts';

/**
 * Enrolls a customer because somebody says so. `customer` is the outside id; the rest as `enrollByCall`. Where they are
 * not admitted, why is kept.
 */
export function enrollByHand(
  tables: Tables,
  { journey, customer: outsideId, at }: { journey: string; customer: string; at: number },
): { enrollment: number } | { refused: string } {
  if (!tables.versions.live().some(({ plan }) => plan.journey === journey)) return notLive(tables, journey);
  const customer = tables.customers.byAlias(outsideId) ?? tables.customers.byOutsideId(outsideId);
  if (!customer) return { refused: 'unknown-customer' };
  const outcome = enrollByCall(tables, { journey, customer, entry: {}, at });
  if ('refused' in outcome) {
    tables.enrollments.refuse({ journey, customer: customer.id, event: null, reason: outcome.refused, at });
  }
  return outcome;
}

/**
 * Enrolls a customer by the live journey's trigger for calls, else by its first, whose `where` is not asked. The entry
 * rule holds all the same; `entry` are the entering properties.
 */
export function enrollByCall(
  tables: Tables,
  asked: { journey: string; customer: StoredCustomer; entry: JsonObject; at: number },
): { enrollment: number } | { refused: string } {
  const { journey, customer, entry, at } = asked;
  const live = tables.versions.live().find(({ plan }) => plan.journey === journey);
  if (!live) return notLive(tables, journey);
  const { version, plan } = live;
  const [first] = plan.triggers;
  const trigger = plan.triggers.find(({ on }) => on.type === 'api') ?? (first && byCall(first));
  if (!trigger) return { refused: 'no-trigger' };
  return enroll(tables, { version, plan, customer, trigger, at, view: viewOf(tables, { customer, plan, entry }) });
}

/** A journey that was stopped is told from one that never was live. */
const notLive = ({ journeys }: Tables, journey: string): { refused: string } => ({
  refused: journeys.statusOf(journey) === 'stopped' ? 'stopped' : 'not-live',
});

const byCall = (trigger: PlanTrigger): PlanTrigger => ({ ...trigger, on: { type: 'api' } });
