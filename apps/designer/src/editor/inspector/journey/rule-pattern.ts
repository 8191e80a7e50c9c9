import type { Condition } from '@waymark/core/plan';

type EventCondition = Extract<Condition, { event: string }>;

/** Whether a rule's condition is a pattern, heard from enrollment on: one event, without how often and in which span. */
export function isPattern(condition: Condition): condition is EventCondition {
  return 'event' in condition && condition.times === undefined && condition.within === undefined;
}

/** A condition that stays one: an event alone would be read as a pattern. */
export function asCondition(condition: Condition | undefined): Condition {
  if (!condition) return { all: [] };
  return isPattern(condition) ? { all: [condition] } : condition;
}
