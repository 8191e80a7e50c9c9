import type { Comparison, Condition, Json, Operand, Times } from '../../plan/index.ts';
import { type Instant, isoInstant, readInstant, subtractDuration } from '../../time/index.ts';
import type { Fact } from './fact.ts';

/** How many ways to make a condition so are looked at. */
const most = 12;
const day = 86_400_000;

/** Ways to make a condition hold, or not, at an instant: each a set of facts. Some may not do; trying tells. */
export function solve(condition: Condition, want: boolean, at: Instant): Fact[][] {
  if ('not' in condition) return solve(condition.not, !want, at);
  if ('all' in condition || 'any' in condition) {
    const parts = 'all' in condition ? condition.all : condition.any;
    const solved = parts.map((part) => solve(part, want, at));
    return 'all' in condition === want ? together(solved) : solved.flat().slice(0, most);
  }
  if ('event' in condition) return solveEvent(condition, want, at);
  if ('segment' in condition) return [[{ segment: condition.segment, isMember: want }]];
  if ('prefers' in condition) return [[{ prefers: condition.prefers, isFirst: want }]];
  if ('consent' in condition) {
    const { consent: channel, purpose } = condition;
    return [[{ consent: { channel, purpose }, state: want ? 'granted' : 'withdrawn' }]];
  }
  return valuesFor(condition, want, at).map(({ value, besides }) => {
    if ('attribute' in condition) return [...besides, { attribute: condition.attribute, value }];
    return [
      ...besides,
      'entry' in condition ? { entry: condition.entry, value } : { property: condition.property, value },
    ];
  });
}

/** Ways to make several things so at once: one way of each. */
export function together(parts: readonly Fact[][][]): Fact[][] {
  let ways: Fact[][] = [[]];
  for (const part of parts) ways = ways.flatMap((way) => part.map((more) => [...way, ...more])).slice(0, most);
  return ways;
}

function solveEvent(condition: Extract<Condition, { event: string }>, want: boolean, at: Instant): Fact[][] {
  const { event, of, where } = condition;
  return countsFor(condition.times, want).flatMap((times) => {
    if (times === 0) return [[]];
    return eventsWith({ event, of, where }, at).map((facts) =>
      facts.map((fact) => ('event' in fact ? { ...fact, times } : fact)),
    );
  });
}

/** Ways to make an event happen that a pattern hears: what its `where` asks of the customer, then the event. */
export function eventsWith(
  { event, of, where }: { event: string; of?: string | undefined; where?: Condition | undefined },
  at: Instant,
): Fact[][] {
  const ways = where ? solve(where, true, at) : [[]];
  return ways.map((facts) => {
    const own = facts.filter((fact) => 'property' in fact);
    const properties = Object.fromEntries(
      own.flatMap(({ property, value }) => (value === undefined ? [] : [[property, value]])),
    );
    return [...facts.filter((fact) => !('property' in fact)), { event, of, properties, times: 1 }];
  });
}

/** How many events make a count so. */
function countsFor(times: Times = { 'at-least': 1 }, want: boolean): number[] {
  if ('at-least' in times) return want ? [times['at-least']] : [Math.max(0, times['at-least'] - 1), 0];
  if ('at-most' in times) return want ? [0, times['at-most']] : [times['at-most'] + 1];
  return want ? [times.equal] : [times.equal + 1, 0];
}

/** A value that makes a comparison so, and what else has to be so for it. */
interface Candidate {
  value?: Json | undefined;
  besides: Fact[];
}

function valuesFor(comparison: Comparison, want: boolean, at: Instant): Candidate[] {
  const missing: Candidate = { besides: [] };
  const values = (...all: Json[]): Candidate[] => all.map((value) => ({ value, besides: [] }));
  switch (comparison.is) {
    case 'set':
    case 'unset':
      return (comparison.is === 'set') === want ? values('yes', 1, true) : [missing];
    case 'equal':
    case 'not-equal': {
      const { value, besides } = operand(comparison.value, 'one');
      const isEqual = (comparison.is === 'equal') === want;
      return isEqual ? [{ value, besides }] : [{ value: otherThan(value), besides }, missing];
    }
    case 'in':
    case 'not-in':
      return (comparison.is === 'in') === want ? values(...comparison.value) : [missing, ...values('none of these')];
    case 'contains': {
      const { value, besides } = operand(comparison.value, 'part');
      return want
        ? [
            { value: [value], besides },
            { value, besides },
          ]
        : [missing, ...values([])];
    }
    case 'starts-with': {
      const { value, besides } = operand(comparison.value, 'start');
      return want ? [{ value, besides }] : [missing, ...values('other')];
    }
    case 'greater':
    case 'at-least':
    case 'less':
    case 'at-most': {
      const { value: bound, besides } = operand(comparison.value, 10);
      if (typeof bound !== 'number') return want ? [] : [missing];
      const [holding, failing] = numbersAt[comparison.is](bound);
      return [{ value: want ? holding : failing, besides }];
    }
    case 'before':
    case 'after': {
      const { value: bound, besides } = operand(comparison.value, isoInstant(at));
      const instant = readInstant(bound, 'UTC');
      if (instant === undefined) return want ? [] : [missing];
      const isBefore = (comparison.is === 'before') === want;
      return [{ value: isoInstant(instant + (isBefore ? -2 : 2) * day), besides }];
    }
    case 'within-last':
    case 'within-next': {
      const span = at - subtractDuration(at, comparison.value, 'UTC');
      const way = comparison.is === 'within-last' ? -1 : 1;
      if (want) return values(isoInstant(at + (way * span) / 2), isoInstant(at + way * span), isoInstant(at));
      return [missing, ...values(isoInstant(at + 2 * way * (span + day)))];
    }
    default:
      return comparison satisfies never;
  }
}

const numbersAt = {
  greater: (bound: number) => [bound + 1, bound],
  'at-least': (bound: number) => [bound, bound - 1],
  less: (bound: number) => [bound - 1, bound],
  'at-most': (bound: number) => [bound, bound + 1],
} as const;

/** What a value is compared with; a property of the entering event is given a value for it. */
function operand(value: Operand, example: Json): { value: Json; besides: Fact[] } {
  const isNamed = value !== null && typeof value === 'object' && !Array.isArray(value) && 'entry' in value;
  if (!isNamed || typeof value.entry !== 'string') return { value: value as Json, besides: [] };
  return { value: example, besides: [{ entry: value.entry, value: example }] };
}

function otherThan(value: Json): Json {
  if (typeof value === 'number') return value + 1;
  return typeof value === 'boolean' ? !value : `not ${String(value)}`;
}
