import type { Enrollment, Verdict } from '../engine/index.ts';
import {
  holds,
  type Listener,
  matches,
  type PastEvent,
  type Plan,
  type PlanGoal,
  type Scope,
  type View,
} from '../plan/index.ts';
import type { Instant } from '../time/index.ts';

/** What a condition of this enrollment is judged against at its instant. */
export const scopeOf = (plan: Plan, enrollment: Enrollment, view: View): Scope => ({
  view,
  at: enrollment.at,
  visits: enrollment.visits,
  key: plan.entry.key,
});

/** Says which exit rule holds already as the customer enters, and which goals' conditions do: those count once they become true. */
export function judgeEntry(plan: Plan, scope: Scope): Verdict {
  const exit = plan.exits.find(({ when }) => when.type === 'condition' && holds(when.condition, scope));
  return { goals: [], exit: exit?.reason, holding: holdingGoals(plan, scope) };
}

/**
 * Says what a happening means to an enrollment: the goals it meets, the exit rule it sets off, the outlet by which it
 * ends the wait. Without an event, something about the customer changed.
 */
export function judgeHappening(
  plan: Plan,
  enrollment: Enrollment,
  { scope, event }: { scope: Scope; event: PastEvent | undefined },
): Verdict {
  const holding = holdingGoals(plan, scope);
  const hears = (when: Listener) =>
    when.type === 'pattern' && event !== undefined && matches(when.pattern, event, scope);
  const becomesTrue = ({ key }: PlanGoal) => holding.includes(key) && !enrollment.holding.includes(key);
  const goals = plan.goals.filter(
    (goal) => isOpen(enrollment, goal.key, event?.arrived ?? scope.at) && (hears(goal.when) || becomesTrue(goal)),
  );
  const exit = plan.exits.find(
    ({ when }) => hears(when) || (when.type === 'condition' && holds(when.condition, scope)),
  );
  return {
    goals: goals.map(({ key }) => key),
    exit: exit?.reason,
    holding,
    ...(event && endsWait(plan, enrollment, { scope, event })),
  };
}

/** True when a goal or exit rule has to be judged at every instant, since time alone may make its condition true. */
export const isJudgedByTime = ({ goals, exits }: Plan): boolean =>
  [...goals, ...exits].some(({ when }) => when.type === 'condition');

/** Says which outlet time alone opens: a wait that is over. */
export function judgeTime(plan: Plan, { position }: Enrollment, at: Instant): Verdict {
  if (position.type !== 'waiting' || position.until === null || at < position.until) return { goals: [] };
  const step = plan.steps[position.node];
  return step?.type === 'wait' && step.until.type === 'event'
    ? { goals: [], outlet: 'timeout', because: { code: 'timeout' } }
    : { goals: [], outlet: 'next', because: { code: 'elapsed' } };
}

/** The keys of the goals by condition that hold now. */
const holdingGoals = ({ goals }: Plan, scope: Scope): string[] =>
  goals.filter(({ when }) => when.type === 'condition' && holds(when.condition, scope)).map(({ key }) => key);

/** A goal is met once; its `within` is fixed at enrollment, and its last instant still counts. */
const isOpen = ({ goals, deadlines }: Enrollment, key: string, at: Instant): boolean =>
  !goals.includes(key) && at <= (deadlines[key] ?? Number.POSITIVE_INFINITY);

function endsWait(
  plan: Plan,
  { position }: Enrollment,
  { scope, event }: { scope: Scope; event: PastEvent },
): Partial<Verdict> {
  if (position.type !== 'waiting') return {};
  const step = plan.steps[position.node];
  if (step?.type !== 'wait' || step.until.type !== 'event') return {};
  const heard = step.until.any.find((pattern) => matches(pattern, event, scope));
  return heard ? { outlet: heard.outlet, because: { code: 'happened', event: event.event } } : {};
}
