import { admit } from '@waymark/core/driver';
import type { JsonObject, Plan, PlanTrigger, View } from '@waymark/core/plan';
import type { StoredCustomer } from '../store/customers.ts';
import type { Tables } from '../store/store.ts';

/** Who is to enter where. */
export interface Entering {
  version: number;
  plan: Plan;
  customer: StoredCustomer;
  trigger: PlanTrigger;
  at: number;
  /** What the entry rule is judged by; its `entry` are the entering properties. */
  view: View;
  /** The entering event, where it is one. */
  event?: { id: number; properties: JsonObject } | undefined;
  /** True for one of many, which let events go first. */
  bulk?: boolean | undefined;
}

/** Enrolls a customer where trigger and entry rule admit them; its workflow starts through the outbox. */
export function enroll(tables: Tables, entering: Entering): { enrollment: number } | { refused: string } {
  const { version, plan, customer, trigger, at, view, event } = entering;
  const earlier = tables.enrollments.earlier(plan.journey, customer.id);
  const admission = admit(plan, trigger, { view, at, earlier });
  if (!admission.admitted) return { refused: admission.why };
  const entry = tables.enrollments.nextEntry(plan.journey, customer.id);
  const who = customer.run ? `test-${customer.run}` : customer.id;
  const enrollment = tables.enrollments.add({
    run: customer.run,
    journey: plan.journey,
    version,
    customer: customer.id,
    entry,
    key: admission.key ?? '',
    workflowId: `${plan.journey}/${who}/${entry}`,
    trigger: trigger.node,
    event: event?.id ?? null,
    entering: view.entry,
    enrolledAt: at,
  });
  tables.outbox.addStart(enrollment, at, entering.bulk);
  return { enrollment };
}
