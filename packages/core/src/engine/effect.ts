import type { Plan } from '../plan/index.ts';
import type { Enrollment } from './enrollment.ts';

/** What the engine asks of its driver. The answer comes back as an event. */
export type Effect =
  /** Let the customer in; answered by `started`. */
  | { type: 'start'; trigger: string }
  /** Choose an outlet; answered by `proceeded`. */
  | { type: 'proceed'; node: string; visit: number }
  /** Say how long a wait lasts, and listen for what ends it; answered by `wait-resolved`. */
  | { type: 'resolve-wait'; node: string; visit: number }
  /** Change the customer's attributes; answered by `updated`. */
  | { type: 'update-customer'; node: string; visit: number }
  /** Send the customer into another journey; answered by `enrolled-elsewhere`. */
  | { type: 'enter-journey'; node: string; visit: number }
  /** Send a message; answered by `delivery-settled`, `delivery-held` or `delivery-deferred`. */
  | { type: 'deliver'; node: string; visit: number; deferred: boolean };

/** What is asked for and not yet answered: a function of where the customer is, so that it survives any restart. */
export function pending(plan: Plan, enrollment: Enrollment): Effect | undefined {
  const { position } = enrollment;
  if (position.type === 'new') return { type: 'start', trigger: position.trigger };
  if (position.type !== 'asked' && position.type !== 'deferred') return undefined;
  const { node } = position;
  const visit = enrollment.visits[node]?.count ?? 1;
  const step = plan.steps[node];
  switch (step?.type) {
    case 'choose':
      return { type: 'proceed', node, visit };
    case 'wait':
      return { type: 'resolve-wait', node, visit };
    case 'update':
      return { type: 'update-customer', node, visit };
    case 'enter':
      return { type: 'enter-journey', node, visit };
    case 'deliver':
      return { type: 'deliver', node, visit, deferred: position.type === 'deferred' };
    default:
      throw new Error(`the plan of ${plan.journey} has no step to perform at ${node}`);
  }
}
