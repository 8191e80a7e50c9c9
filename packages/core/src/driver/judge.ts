import type { Enrollment, Verdict } from '../engine/index.ts';
import { holds, type Listener, matches, type PastEvent, type Plan, type Scope, type View } from '../plan/index.ts';
import type { Instant } from '../time/index.ts';

/** What a condition of this enrollment is judged against at an instant. */
export const scopeOf = (plan: Plan, enrollment: Enrollment, view: View): Scope => ({
  view,
  at: enrollment.at,
  visits: enrollment.visits,
  key: plan.entry.key,
});

/**
 * Says what an event means to an enrollment: the goals it meets, the exit rule it sets off, the outlet by which it ends
 * the wait. The event that enrolled the customer means nothing.
 */
export function judgeEvent(plan: Plan, enrollment: Enrollment, event: PastEvent, scope: Scope): Verdict {
  const hears = (when: Listener) => (when.type === 'pattern' ? matches(when.pattern, event, scope) : false);
  const goals = plan.goals.filter(
    (goal) => !enrollment.goals.includes(goal.key) && isInTime(enrollment, goal.key, event.arrived) && hears(goal.when),
  );
  const exit = plan.exits.find((rule) => hears(rule.when));
  return { goals: goals.map((goal) => goal.key), exit: exit?.reason, ...endsWait(plan, enrollment, event, scope) };
}

/** Says which exit rule holds already as the customer enters. */
export function judgeEntry(plan: Plan, scope: Scope): Verdict {
  const exit = plan.exits.find(({ when }) => when.type === 'condition' && holds(when.condition, scope));
  return { goals: [], exit: exit?.reason };
}

/** Says which outlet time alone opens: a wait that is over. */
export function judgeTime(plan: Plan, { position }: Enrollment, at: Instant): Verdict {
  if (position.type !== 'waiting' || position.until === null || at < position.until) return { goals: [] };
  const step = plan.steps[position.node];
  return step?.type === 'wait' && step.until.type === 'event'
    ? { goals: [], outlet: 'timeout', because: { code: 'timeout' } }
    : { goals: [], outlet: 'next', because: { code: 'elapsed' } };
}

/** A goal's `within` is fixed at enrollment; its last instant still counts. */
const isInTime = ({ deadlines }: Enrollment, goal: string, at: Instant): boolean =>
  at <= (deadlines[goal] ?? Number.POSITIVE_INFINITY);

function endsWait(plan: Plan, { position }: Enrollment, event: PastEvent, scope: Scope): Partial<Verdict> {
  if (position.type !== 'waiting' || event.entering) return {};
  const step = plan.steps[position.node];
  if (step?.type !== 'wait' || step.until.type !== 'event') return {};
  const heard = step.until.any.find((pattern) => matches(pattern, event, scope));
  return heard ? { outlet: heard.outlet, because: { code: 'happened', event: event.event } } : {};
}
