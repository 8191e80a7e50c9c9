import {
  type AudienceResult,
  type Counts,
  type JourneyResult,
  type NodeResult,
  nobodyYet,
  nothingYet,
} from './result.ts';

/** What two runs over different customers come to together. */
export function addResults(one: AudienceResult, other: AudienceResult): AudienceResult {
  const journeys = { ...one.journeys };
  for (const [key, more] of Object.entries(other.journeys)) journeys[key] = addJourneys(journeys[key], more);
  return { customers: one.customers + other.customers, journeys };
}

function addJourneys(one: JourneyResult = nothingYet(), more: JourneyResult): JourneyResult {
  return {
    enrolled: one.enrolled + more.enrolled,
    refused: addCounts(one.refused, more.refused),
    open: one.open + more.open,
    ended: addCounts(one.ended, more.ended),
    goals: addCounts(one.goals, more.goals),
    reached: one.reached + more.reached,
    written: one.written + more.written,
    nodes: addAll(one.nodes, more.nodes, addNodes),
    messages: addAll(one.messages, more.messages, addCounts),
    blocked: addCounts(one.blocked, more.blocked),
    held: addCounts(one.held, more.held),
    failed: addCounts(one.failed, more.failed),
    conflicts: addCounts(one.conflicts, more.conflicts),
    durations: [...one.durations, ...more.durations],
  };
}

const addNodes = (one: NodeResult = nobodyYet(), more: NodeResult): NodeResult => ({
  entered: one.entered + more.entered,
  left: one.left + more.left,
  waiting: one.waiting + more.waiting,
  sent: one.sent + more.sent,
  blocked: one.blocked + more.blocked,
  held: one.held + more.held,
  failed: one.failed + more.failed,
  goals: one.goals + more.goals,
  outlets: addCounts(one.outlets, more.outlets),
});

const addCounts = (one: Counts = {}, more: Counts): Counts => addAll(one, more, (a = 0, b) => a + b);

function addAll<T>(
  one: Readonly<Record<string, T>>,
  more: Readonly<Record<string, T>>,
  add: (a: T | undefined, b: T) => T,
): Record<string, T> {
  const sum = { ...one };
  for (const [name, value] of Object.entries(more)) sum[name] = add(sum[name], value);
  return sum;
}
