import { subtractDuration } from '../time/index.ts';
import { compare, field } from './compare.ts';
import type { Condition, Times } from './condition.ts';
import { hasConsent } from './consent.ts';
import type { Pattern } from './plan.ts';
import type { PastEvent, Scope } from './view.ts';

/** Judges a condition against all that is known at the scope's instant. */
export function holds(condition: Condition, scope: Scope): boolean {
  const { view } = scope;
  if ('all' in condition) return condition.all.every((one) => holds(one, scope));
  if ('any' in condition) return condition.any.some((one) => holds(one, scope));
  if ('not' in condition) return !holds(condition.not, scope);
  if ('attribute' in condition) return compare(field(view.attributes, condition.attribute), condition, scope);
  if ('property' in condition) return compare(field(scope.event ?? {}, condition.property), condition, scope);
  if ('event' in condition) return isTimes(countEvents(condition, scope), condition.times);
  if ('segment' in condition) return view.segments.includes(condition.segment);
  if ('consent' in condition) return hasConsent(view.consents, condition.consent, condition.purpose);
  if ('prefers' in condition) return view.preferences[0] === condition.prefers;
  return compare(field(view.entry, condition.entry), condition, scope);
}

/** True when the event is what the pattern names: its name, its delivery, its key and its `where`. */
export function matches(pattern: Pattern, event: PastEvent, scope: Scope): boolean {
  return (
    event.event === pattern.event &&
    isOfKey(event, scope) &&
    (pattern.of === undefined || answersLatest(pattern.of, event, scope)) &&
    (pattern.where === undefined || holds(pattern.where, { ...scope, event: event.properties }))
  );
}

/** True for an event that answers the delivery of the node's latest visit, from that delivery on. */
function answersLatest(node: string, event: PastEvent, { visits }: Scope): boolean {
  const visit = visits[node];
  if (typeof visit?.sent !== 'number' || event.delivery?.node !== node) return false;
  return event.delivery.visit === visit.count && event.arrived >= visit.sent;
}

/** In a keyed journey an event that carries the key property must carry this enrollment's value. */
function isOfKey(event: PastEvent, { view, key }: Scope): boolean {
  const value = key === undefined ? undefined : field(event.properties, key);
  return value === undefined || key === undefined || value === field(view.entry, key);
}

function countEvents(condition: Pattern & { within?: string | undefined }, scope: Scope): number {
  const { view, at } = scope;
  const from =
    condition.within === undefined ? Number.NEGATIVE_INFINITY : subtractDuration(at, condition.within, view.zone);
  return view.history.filter((event) => from <= event.at && event.at <= at && matches(condition, event, scope)).length;
}

function isTimes(count: number, times: Times = { 'at-least': 1 }): boolean {
  if ('at-least' in times) return count >= times['at-least'];
  if ('at-most' in times) return count <= times['at-most'];
  return count === times.equal;
}
