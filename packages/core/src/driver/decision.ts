import type { EngineEvent, Enrollment, Row } from '../engine/index.ts';
import {
  type Check,
  type Condition,
  checkOf,
  holds,
  matches,
  type PastEvent,
  type Plan,
  type PlanExit,
  type View,
} from '../plan/index.ts';

/** What decided a row of a trace: the conditions that were asked for it, in order, each part by part. */
export interface Decision {
  /** Which row of the trace. */
  row: number;
  asked: Asked[];
}

/** A condition as it was judged. */
export interface Asked {
  /** Of a branch: where it leads. */
  outlet?: string | undefined;
  check: Check;
}

/** What stood when a row was written. */
export interface Judged {
  /** What the engine was told. */
  event: EngineEvent;
  /** What was known of the customer. */
  view: View;
  visits: Enrollment['visits'];
  /** The event that was taken last. */
  heard?: PastEvent | undefined;
}

/** What decided a row: the cases of a branch up to the one taken, goals, exit rules, consent. Empty where nothing was asked. */
export function askedFor(plan: Plan, row: Row, { event, view, visits, heard }: Judged): Asked[] {
  const { type, node = '', because, goal, reason, why } = row;
  const { steps, goals, exits, entry } = plan;
  const step = steps[node];
  const scope = { view, at: event.at, visits, key: entry.key };
  const judged = (condition: Condition): Asked[] => [{ check: checkOf(condition, scope) }];
  if (type === 'left' && step?.type === 'choose' && 'cases' in step) {
    const asked = because?.code === 'case' ? step.cases.slice(0, because.case) : step.cases;
    return asked.map(({ outlet, when }) => ({ outlet, check: checkOf(when, scope) }));
  }
  if (type === 'left' && because?.code === 'met' && step?.type === 'wait' && step.until.type === 'condition') {
    return judged(step.until.condition);
  }
  if (type === 'blocked' && why === 'consent' && step?.type === 'deliver') {
    return judged({ consent: step.channel, purpose: step.purpose });
  }
  if (type === 'goal') {
    const met = goals.find(({ key }) => key === goal)?.when;
    return met?.type === 'condition' ? judged(met.condition) : [];
  }
  if (type === 'exited') {
    const told = event.type === 'happened' ? heard : undefined;
    const hears = ({ when }: PlanExit) =>
      when.type === 'condition'
        ? holds(when.condition, scope)
        : told !== undefined && matches(when.pattern, told, scope);
    const applied = exits.find(hears);
    return applied && applied.reason === reason && applied.when.type === 'condition'
      ? judged(applied.when.condition)
      : [];
  }
  return [];
}
