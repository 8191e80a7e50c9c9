import type { Condition } from '@waymark/core/plan';
import type { ConditionOffers } from './condition-offers.ts';

/** A condition on one event: how often, in which span, about which message. */
export type EventCondition = Extract<Condition, { event: string }>;

/** Conditions that are told otherwise than by a field and a value. */
export const standingKinds = ['event', 'segment', 'consent', 'prefers'] as const;
export type StandingKind = (typeof standingKinds)[number];

/** A condition of one of the standing kinds. */
export type StandingCondition =
  | EventCondition
  | Extract<Condition, { segment: string } | { purpose: string } | { prefers: string }>;

/** The kind of a standing condition; undefined for comparisons and groups. */
export function standingKindOf(condition: Condition): StandingKind | undefined {
  return standingKinds.find((kind) => kind in condition);
}

/** A new condition of a kind, with what is offered first. */
export function startStanding(kind: StandingKind, offers: ConditionOffers): StandingCondition {
  const channel = offers.channels[0]?.value ?? 'email';
  switch (kind) {
    case 'event':
      return { event: offers.events[0]?.items[0] ?? '' };
    case 'segment':
      return { segment: offers.segments[0] ?? '' };
    case 'consent':
      return { consent: channel, purpose: 'marketing' };
    case 'prefers':
      return { prefers: channel };
    default:
      return kind satisfies never;
  }
}

/** How often an event must have happened; `once` is what the language assumes. */
export const timesKinds = ['once', 'at-least', 'at-most', 'equal'] as const;
export type TimesKind = (typeof timesKinds)[number];

/** How often, taken apart. */
export function readTimes({ times }: EventCondition): { kind: TimesKind; count: number } {
  if (!times) return { kind: 'once', count: 1 };
  if ('at-least' in times) return { kind: 'at-least', count: times['at-least'] };
  return 'at-most' in times ? { kind: 'at-most', count: times['at-most'] } : { kind: 'equal', count: times.equal };
}

/** The same condition with another *how often*. */
export function withTimes(condition: EventCondition, kind: TimesKind, count: number): EventCondition {
  const { times: _times, ...rest } = condition;
  switch (kind) {
    case 'once':
      return rest;
    case 'at-least':
      return { ...rest, times: { 'at-least': count } };
    case 'at-most':
      return { ...rest, times: { 'at-most': count } };
    case 'equal':
      return { ...rest, times: { equal: count } };
    default:
      return kind satisfies never;
  }
}
