import { addDuration, duration, type Instant, readInstant, subtractDuration } from '../time/index.ts';
import { field } from './compare.ts';
import type { Comparison, Condition } from './condition.ts';
import { holds, matches } from './holds.ts';
import type { Json } from './json.ts';
import type { Pattern } from './plan.ts';
import type { Scope } from './view.ts';

/**
 * The first instant after the scope's at which time alone makes the condition's answer differ, in whole milliseconds;
 * undefined when it never will.
 */
export function nextChange(condition: Condition, scope: Scope): Instant | undefined {
  const now = holds(condition, scope);
  let at = leafChange(condition, scope);
  while (at !== undefined) {
    const then = { ...scope, at };
    if (holds(condition, then) !== now) return at;
    at = leafChange(condition, then);
  }
  return undefined;
}

/** The first instant at which time alone makes the answer of some condition inside this one differ. */
function leafChange(condition: Condition, scope: Scope): Instant | undefined {
  if ('all' in condition) return earliest(condition.all.map((one) => leafChange(one, scope)));
  if ('any' in condition) return earliest(condition.any.map((one) => leafChange(one, scope)));
  if ('not' in condition) return leafChange(condition.not, scope);
  if ('attribute' in condition) return spanChange(field(scope.view.attributes, condition.attribute), condition, scope);
  if ('entry' in condition) return spanChange(field(scope.view.entry, condition.entry), condition, scope);
  if ('property' in condition) return spanChange(field(scope.event ?? {}, condition.property), condition, scope);
  if ('event' in condition) return earliest([leavesCount(condition, scope), whereChange(condition, scope)]);
  return undefined;
}

/**
 * When an event that counts now is longer ago than the condition asks, or one that was longer ago counts again. Only two
 * have to be asked about: of those that count the oldest leaves first, of the others the latest comes back first.
 */
function leavesCount(condition: Pattern & { within?: string | undefined }, scope: Scope): Instant | undefined {
  const { within } = condition;
  if (within === undefined) return undefined;
  const from = subtractDuration(scope.at, within, scope.view.zone);
  let [oldest, latestGone] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const event of scope.view.history) {
    if (!matches(condition, event, scope)) continue;
    if (event.at >= from) oldest = Math.min(oldest, event.at);
    else latestGone = Math.max(latestGone, event.at);
  }
  return earliest([oldest, latestGone].filter(Number.isFinite).map((at) => leavesSpan(at, within, scope)));
}

/** When time alone changes what is asked of an event's own properties. */
function whereChange({ event: name, where }: Pattern, scope: Scope): Instant | undefined {
  if (where === undefined) return undefined;
  const named = scope.view.history.filter(({ event }) => event === name);
  return earliest(named.map(({ properties }) => leafChange(where, { ...scope, event: properties })));
}

/** When a date enters or leaves `within-last` or `within-next`. */
function spanChange(value: Json | undefined, comparison: Comparison, scope: Scope): Instant | undefined {
  if (comparison.is !== 'within-last' && comparison.is !== 'within-next') return undefined;
  const instant = readInstant(value, scope.view.zone);
  if (instant === undefined) return undefined;
  return comparison.is === 'within-last'
    ? earliest([after(instant, scope), leavesSpan(instant, comparison.value, scope)])
    : earliest([entersSpan(instant, comparison.value, scope), after(instant + 1, scope)]);
}

const after = (instant: Instant, { at }: Scope): Instant | undefined => (instant > at ? instant : undefined);

/** When `now − span ≤ instant` changes, and when it changes back where a clock change makes the span jump. */
const leavesSpan = (instant: Instant, span: string, { at, view }: Scope): Instant | undefined =>
  crossing(at, addDuration(instant, span, view.zone), {
    span,
    isTrue: (now) => subtractDuration(now, span, view.zone) <= instant,
  });

/** When `instant ≤ now + span` changes, and when it changes back. */
const entersSpan = (instant: Instant, span: string, { at, view }: Scope): Instant | undefined =>
  crossing(at, subtractDuration(instant, span, view.zone), {
    span,
    isTrue: (now) => instant <= addDuration(now, span, view.zone),
  });

const hour = 3_600_000;
const quarter = hour / 4;
/** Calendar arithmetic strays from the plain answer by clock changes and month ends, never further than this. */
const reach = 4 * 24 * hour;

/**
 * The first instant after `from` at which a comparison of now with a moved instant changes. It changes near `about`;
 * between two quarters of an hour, where every clock change and every midnight lies, it changes at most once.
 */
function crossing(
  from: Instant,
  about: Instant,
  asked: { span: string; isTrue: (now: Instant) => boolean },
): Instant | undefined {
  const { span, isTrue } = asked;
  const { years, months, weeks, days } = duration(span);
  const isExact = !(years || months || weeks || days);
  const start = Math.max(from, isExact ? about - 1 : about - reach);
  const end = isExact ? about + 1 : about + reach;
  const before = isTrue(start);
  if (start > from && isTrue(from) !== before) return bisect(from, start, isTrue);
  for (let low = start; low < end; ) {
    const high = Math.min(end, low + quarter - (((low % quarter) + quarter) % quarter));
    const edge = Math.max(low, high - 1);
    if (isTrue(edge) !== before) return bisect(low, edge, isTrue);
    if (isTrue(high) !== before) return high;
    low = high;
  }
  return undefined;
}

/** The first instant in (low, high] whose answer is that of `high`; the answer changes once in between. */
function bisect(low: Instant, high: Instant, isTrue: (now: Instant) => boolean): Instant {
  const target = isTrue(high);
  let [below, above] = [low, high];
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    if (isTrue(middle) === target) above = middle;
    else below = middle;
  }
  return above;
}

function earliest(instants: (Instant | undefined)[]): Instant | undefined {
  const known = instants.filter((instant) => instant !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}
