import type { Condition } from './condition.ts';
import type { Listener, Pattern, Plan, Until } from './plan.ts';

/** The name of something that may change an answer: an event, an attribute, an occasion's edge … */
export type Cue =
  | `event/${string}`
  | `attribute/${string}`
  | `segment/${string}`
  | `occasion/${string}/${'start' | 'end'}`
  | 'consents'
  | 'preferences';

/** What the goals and exit rules of a plan listen for during a whole enrollment. */
export const ruleCues = ({ goals, exits }: Plan): Set<Cue> =>
  new Set([...goals, ...exits].flatMap(({ when }) => listenerCues(when, heard)));

/** What may end or move the wait at a node; none where it is no wait. */
export function waitCues({ steps }: Plan, node: string): Set<Cue> {
  const step = steps[node];
  return new Set(step?.type === 'wait' ? untilCues(step.until, heard) : []);
}

/** What a condition reads. */
export function conditionCues(condition: Condition): Cue[] {
  if ('all' in condition) return condition.all.flatMap(conditionCues);
  if ('any' in condition) return condition.any.flatMap(conditionCues);
  if ('not' in condition) return conditionCues(condition.not);
  if ('event' in condition) return [...patternCues(condition), ...(condition.within === undefined ? [] : zone)];
  if ('attribute' in condition) return [`attribute/${condition.attribute}`, ...(readsClock(condition) ? zone : [])];
  if ('segment' in condition) return [`segment/${condition.segment}`];
  if ('consent' in condition) return ['consents'];
  if ('prefers' in condition) return ['preferences'];
  return readsClock(condition) ? zone : [];
}

/** Dates without a time, and spans of days, are read on the clock of the customer's zone. */
const zone: Cue[] = ['attribute/timeZone'];

const readsClock = ({ is }: { is: string }): boolean => ['before', 'after', 'within-last', 'within-next'].includes(is);

/** What a pattern names, and what its `where` reads. */
export const patternCues = ({ event, where }: Pattern): Cue[] => [
  `event/${event}`,
  ...(where ? conditionCues(where) : []),
];

/** What a pattern is heard by: its event alone. */
const heard = ({ event }: Pattern): Cue[] => [`event/${event}`];

/** What a goal or an exit rule names; `ofPattern` says how much of a pattern is wanted. */
export const listenerCues = (when: Listener, ofPattern: (pattern: Pattern) => Cue[]): Cue[] =>
  when.type === 'pattern' ? ofPattern(when.pattern) : conditionCues(when.condition);

/** What a wait names; `ofPattern` says how much of a pattern is wanted. */
export function untilCues(until: Until, ofPattern: (pattern: Pattern) => Cue[]): Cue[] {
  switch (until.type) {
    case 'duration':
    case 'window':
      return [];
    case 'event':
      return until.any.flatMap(ofPattern);
    case 'condition':
      return conditionCues(until.condition);
    case 'date': {
      const { attribute, occasion, edge = 'start' } = until;
      if (occasion !== undefined) return [`occasion/${occasion}/${edge}`, ...zone];
      return attribute === undefined ? zone : [`attribute/${attribute}`, ...zone];
    }
    default:
      return until satisfies never;
  }
}
