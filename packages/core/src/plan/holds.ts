import { duration, subtractDuration } from '../time/index.ts';
import { asksForAutomated, isAutomated } from './automated.ts';
import { comparing, field, fieldNamed } from './compare.ts';
import type { Condition, Times } from './condition.ts';
import { hasConsent } from './consent.ts';
import type { JsonObject } from './json.ts';
import { oncePer } from './once-per.ts';
import type { Pattern } from './plan.ts';
import type { PastEvent, Scope } from './view.ts';

/** A condition made ready. In a `where`, `event` holds the properties of the event at hand. */
type Judge = (scope: Scope, event: JsonObject | undefined) => boolean;

/** Judges a condition against all that is known at the scope's instant. */
export const holds = (condition: Condition, scope: Scope): boolean => judgeOf(condition)(scope, scope.event);

/** Conditions never change, so that each is made ready once. */
const judgeOf = oncePer(makeJudge);

function makeJudge(condition: Condition): Judge {
  if ('all' in condition) return every(condition.all.map(makeJudge));
  if ('any' in condition) return some(condition.any.map(makeJudge));
  if ('not' in condition) return not(makeJudge(condition.not));
  if ('attribute' in condition) {
    const [read, compares] = [fieldNamed(condition.attribute), comparing(condition)];
    return (scope) => compares(read(scope.view.attributes), scope);
  }
  if ('entry' in condition) {
    const [read, compares] = [fieldNamed(condition.entry), comparing(condition)];
    return (scope) => compares(read(scope.view.entry), scope);
  }
  if ('property' in condition) {
    const [read, compares] = [fieldNamed(condition.property), comparing(condition)];
    return (scope, event) => compares(event && read(event), scope);
  }
  if ('event' in condition) return counting(condition);
  if ('segment' in condition) return ({ view }) => view.segments.includes(condition.segment);
  if ('consent' in condition) {
    const question = { channel: condition.consent, purpose: condition.purpose };
    return ({ view }) => hasConsent(view.consents, question, view.consentRules);
  }
  return ({ view }) => view.preferences[0] === condition.prefers;
}

const every =
  (judges: readonly Judge[]): Judge =>
  (scope, event) => {
    for (const judge of judges) if (!judge(scope, event)) return false;
    return true;
  };

const some =
  (judges: readonly Judge[]): Judge =>
  (scope, event) => {
    for (const judge of judges) if (judge(scope, event)) return true;
    return false;
  };

const not =
  (judge: Judge): Judge =>
  (scope, event) =>
    !judge(scope, event);

/** A pattern, and how long ago what it names may be. */
type Counted = Pattern & { within?: string | undefined };

/** Counts matching events as far as the answer needs. */
function counting(condition: Counted & { times?: Times | undefined }): Judge {
  const { least, most } = boundsOf(condition.times ?? { 'at-least': 1 });
  const countOf = counter(condition, most === Number.POSITIVE_INFINITY ? least : most + 1);
  return (scope) => {
    const count = countOf(scope);
    return least <= count && count <= most;
  };
}

/** Makes ready to count the events that a condition counts, `enough` at most. */
export function counter(condition: Counted, enough = Number.POSITIVE_INFINITY): (scope: Scope) => number {
  const { event: name } = condition;
  const isMatch = makeMatcher(condition);
  const span = condition.within === undefined ? undefined : duration(condition.within);
  return (scope) => {
    const { at, view } = scope;
    const from = span === undefined ? Number.NEGATIVE_INFINITY : subtractDuration(at, span, view.zone);
    let count = 0;
    for (const event of view.history) {
      if (event.event !== name || event.at < from || event.at > at || !isMatch(event, scope)) continue;
      count++;
      if (count >= enough) break;
    }
    return count;
  };
}

function boundsOf(times: Times): { least: number; most: number } {
  if ('at-least' in times) return { least: times['at-least'], most: Number.POSITIVE_INFINITY };
  if ('at-most' in times) return { least: 0, most: times['at-most'] };
  return { least: times.equal, most: times.equal };
}

/**
 * True when the event is what the pattern names: its name, its delivery, its key and its `where`. What a machine did is
 * heard only where the `where` asks about `automated`.
 */
export const matches = (pattern: Pattern, event: PastEvent, scope: Scope): boolean => matcherOf(pattern)(event, scope);

type Matcher = (event: PastEvent, scope: Scope) => boolean;

const matcherOf = oncePer(makeMatcher);

function makeMatcher({ event: name, of, where }: Pattern): Matcher {
  const judge = where === undefined ? undefined : makeJudge(where);
  const hearsMachines = asksForAutomated(where);
  return (event, scope) =>
    event.event === name &&
    (hearsMachines || !isAutomated(event.properties)) &&
    isOfKey(event, scope) &&
    (of === undefined || answersLatest(of, event, scope)) &&
    (judge === undefined || judge(scope, event.properties));
}

/** True for an event that answers the delivery of the node's latest visit, from that delivery on. */
function answersLatest(node: string, event: PastEvent, { visits }: Scope): boolean {
  const visit = visits[node];
  if (typeof visit?.sent !== 'number' || event.delivery?.node !== node) return false;
  return event.delivery.visit === visit.count && event.arrived >= visit.sent;
}

/** In a keyed journey an event that carries the key property must carry this enrollment's value. */
function isOfKey(event: PastEvent, { view, key }: Scope): boolean {
  if (key === undefined) return true;
  const value = field(event.properties, key);
  return value === undefined || value === field(view.entry, key);
}
