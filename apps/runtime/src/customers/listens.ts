import type { Condition, Listener, Plan } from '@waymark/core/plan';

/** True when a goal or exit of the plan names the event, so that every enrollment is woken for it. */
export const listensFor = (plan: Plan, event: string): boolean =>
  listeners(plan).some((when) =>
    when.type === 'pattern'
      ? when.pattern.event === event
      : some(when.condition, (one) => 'event' in one && one.event === event),
  );

/** True when a goal or exit of the plan reads what is known of the customer beside events. */
export const readsCustomer = (plan: Plan): boolean =>
  listeners(plan).some((when) => when.type === 'condition' && some(when.condition, isOfCustomer));

const listeners = ({ goals, exits }: Plan): Listener[] => [...goals, ...exits].map(({ when }) => when);

const isOfCustomer = (condition: Condition): boolean =>
  'attribute' in condition || 'segment' in condition || 'consent' in condition || 'prefers' in condition;

/** True when the test holds of the condition or of one inside it. */
function some(condition: Condition, test: (condition: Condition) => boolean): boolean {
  if ('all' in condition) return condition.all.some((one) => some(one, test));
  if ('any' in condition) return condition.any.some((one) => some(one, test));
  if ('not' in condition) return some(condition.not, test);
  return test(condition) || ('event' in condition && condition.where !== undefined && some(condition.where, test));
}
