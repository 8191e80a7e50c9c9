import { type Enrollment, earliest, type Verdict } from '../engine/index.ts';
import {
  type Condition,
  dateInstant,
  holds,
  type Listener,
  matches,
  nextChange,
  type PastEvent,
  type Plan,
  type PlanGoal,
  type Scope,
  type View,
  type WaitStep,
} from '../plan/index.ts';
import type { Instant } from '../time/index.ts';

/** What is known at the instant of a happening, and the event itself; without one, the customer changed. */
interface Heard {
  scope: Scope;
  event?: PastEvent | undefined;
}

/** What a condition of this enrollment is judged against at its instant. */
export const scopeOf = (plan: Plan, enrollment: Enrollment, view: View): Scope => ({
  view,
  at: enrollment.at,
  visits: enrollment.visits,
  key: plan.entry.key,
});

/** Says which exit rule holds already as the customer enters, and which goals' conditions do: those count once they become true. */
export function judgeEntry(plan: Plan, enrollment: Enrollment, scope: Scope): Verdict {
  const exit = plan.exits.find(({ when }) => when.type === 'condition' && holds(when.condition, scope));
  return { goals: [], exit: exit?.reason, ...outlook(plan, enrollment, scope) };
}

/**
 * Says what a happening means to an enrollment: the goals it meets, the exit rule it sets off, the outlet by which it
 * ends the wait, the new instant of a date that moved. Without an event, something about the customer changed.
 */
export const judgeHappening = (plan: Plan, enrollment: Enrollment, heard: Heard): Verdict => ({
  ...judgeRules(plan, enrollment, heard),
  ...judgeWait(plan, enrollment, heard),
});

/** Says what the passing of time means: the goals and exit rules that hold by now, and the outlet of a wait that is over. */
export const judgeTime = (plan: Plan, enrollment: Enrollment, scope: Scope): Verdict => ({
  ...judgeRules(plan, enrollment, { scope }),
  ...judgeEnd(plan, enrollment, scope),
});

function judgeRules(plan: Plan, enrollment: Enrollment, { scope, event }: Heard): Verdict {
  const ahead = outlook(plan, enrollment, scope);
  const hears = (when: Listener) =>
    when.type === 'pattern' && event !== undefined && matches(when.pattern, event, scope);
  const becomesTrue = ({ key }: PlanGoal) => ahead.holding.includes(key) && !enrollment.holding.includes(key);
  const goals = plan.goals.filter(
    (goal) => isOpen(enrollment, goal.key, event?.arrived ?? scope.at) && (hears(goal.when) || becomesTrue(goal)),
  );
  const exit = plan.exits.find(
    ({ when }) => hears(when) || (when.type === 'condition' && holds(when.condition, scope)),
  );
  return { goals: goals.map(({ key }) => key), exit: exit?.reason, ...ahead };
}

/** Which goals' conditions hold now, and when time alone may next change a condition that is listened to. */
function outlook(plan: Plan, { position }: Enrollment, scope: Scope): { holding: string[]; again: Instant | null } {
  const listeners = [...plan.goals, ...plan.exits].map(({ when }) => when);
  const watched = listeners.flatMap((when): Condition[] => (when.type === 'condition' ? [when.condition] : []));
  const wait = position.type === 'waiting' ? waitOf(plan, position.node) : undefined;
  if (wait?.until.type === 'condition') watched.push(wait.until.condition);
  return {
    holding: plan.goals
      .filter(({ when }) => when.type === 'condition' && holds(when.condition, scope))
      .map(({ key }) => key),
    again: earliest(watched.map((condition) => nextChange(condition, scope))),
  };
}

/** A goal is met once; its `within` is fixed at enrollment, and its last instant still counts. */
const isOpen = ({ goals, deadlines }: Enrollment, key: string, at: Instant): boolean =>
  !goals.includes(key) && at <= (deadlines[key] ?? Number.POSITIVE_INFINITY);

/** Whether a wait ends by what happened or by what holds now, and whether its date moved. */
function judgeWait(plan: Plan, { position }: Enrollment, { scope, event }: Heard): Partial<Verdict> {
  if (position.type !== 'waiting') return {};
  const until = waitOf(plan, position.node)?.until;
  if (until?.type === 'event') {
    const heard = event && until.any.find((pattern) => matches(pattern, event, scope));
    return heard ? { outlet: heard.outlet, because: { code: 'happened', event: heard.event } } : {};
  }
  if (until?.type === 'condition') return holds(until.condition, scope) ? met : {};
  if (until?.type !== 'date') return {};
  const moved = dateInstant(until, scope.view) ?? null;
  if (moved === position.until) return {};
  return moved !== null && moved < scope.at ? pastDate(until.ifPast) : { until: moved };
}

/** Whether a wait is over: `met` precedes a timeout, and so does the wait's own instant. */
function judgeEnd(plan: Plan, { position }: Enrollment, scope: Scope): Partial<Verdict> {
  if (position.type !== 'waiting') return {};
  const until = waitOf(plan, position.node)?.until;
  if (until?.type === 'condition' && holds(until.condition, scope)) return met;
  if (position.until !== null && position.until <= scope.at) return { outlet: 'next', because: { code: 'elapsed' } };
  const isLate = position.timeout !== null && position.timeout <= scope.at;
  return isLate ? { outlet: 'timeout', because: { code: 'timeout' } } : {};
}

const met: Partial<Verdict> = { outlet: 'met', because: { code: 'met' } };

/** Where a customer goes whose date lies in the past. */
export const pastDate = (ifPast: 'continue' | 'branch'): Pick<Verdict, 'outlet' | 'because'> =>
  ifPast === 'branch' ? { outlet: 'past', because: { code: 'past' } } : { outlet: 'next', because: { code: 'past' } };

function waitOf(plan: Plan, node: string): WaitStep | undefined {
  const step = plan.steps[node];
  return step?.type === 'wait' ? step : undefined;
}
