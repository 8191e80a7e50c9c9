import { type Enrollment, nodeOf } from '@waymark/core/engine';
import type { Plan } from '@waymark/core/plan';

/** The marketer's name of the node where the customer is, or enters. */
export function nameOf(plan: Plan, enrollment: Enrollment): string {
  const { position } = enrollment;
  if (position.type === 'new')
    return plan.triggers.find(({ node }) => node === position.trigger)?.name ?? position.trigger;
  const node = nodeOf(enrollment);
  return node === undefined ? plan.journey : (plan.steps[node]?.name ?? node);
}

/** What a message on its way is called: `Email · Welcome`. */
export function sendingName(plan: Plan, enrollment: Enrollment): string {
  const step = plan.steps[nodeOf(enrollment) ?? ''];
  return step?.type === 'deliver' ? `${step.title} · ${step.name}` : nameOf(plan, enrollment);
}
