import {
  type ChooseStep,
  type DateUntil,
  type DeliverStep,
  type EventUntil,
  isCapped,
  type Plan,
  type WaitStep,
} from '../../plan/index.ts';
import { addDuration, type Instant, isoInstant, subtractDuration } from '../../time/index.ts';
import type { TraceRow } from '../trace.ts';
import type { Fact } from './fact.ts';
import { eventsWith, solve, together } from './solve.ts';

/** Facts that may lead the customer by another outlet, and from when on they are to be so; left out: from the start. */
export interface Wish {
  facts: Fact[];
  from?: Instant | undefined;
}

/** What is known of the visit that has to end otherwise. */
export interface Stay {
  plan: Plan;
  node: string;
  /** When the scenario starts. */
  start: Instant;
  /** The rows of this visit. */
  rows: readonly TraceRow[];
  /** The rows before it. */
  before: readonly TraceRow[];
}

const hour = 3_600_000;
const day = 24 * hour;

/** What may make a customer leave a node by an outlet; the likeliest first. */
export function wishesFor(stay: Stay, outlet: string): Wish[] {
  const step = stay.plan.steps[stay.node];
  if (step?.type === 'choose') return 'cases' in step ? chooseWishes(step, stay, outlet) : [];
  if (step?.type === 'deliver') return deliverWishes(step, stay, outlet);
  return step?.type === 'wait' ? waitWishes(step, stay, outlet) : [];
}

/** When the visit began. */
const enteredAt = ({ rows, start }: Stay): Instant => instantOf(rows[0]?.at) ?? start;

const instantOf = (text: string | null | undefined): Instant | undefined =>
  typeof text === 'string' ? Date.parse(text) : undefined;

/** Facts from the start on, or from the instant at which they are needed. */
function atStartOr(from: Instant, { start }: Stay, ways: readonly Fact[][]): Wish[] {
  const later = from > start ? ways.map((facts) => ({ facts, from })) : [];
  return [...ways.map((facts) => ({ facts })), ...later];
}

function chooseWishes(step: Extract<ChooseStep, { cases: unknown }>, stay: Stay, outlet: string): Wish[] {
  const at = enteredAt(stay);
  const wanted = step.cases.flatMap((one, n) => (one.outlet === outlet ? [n] : []));
  const first = outlet === step.otherwise ? [...wanted, step.cases.length] : wanted;
  return first.flatMap((last) => {
    const parts = step.cases.slice(0, last + 1).map(({ when }, n) => solve(when, n === last, at));
    return atStartOr(at, stay, together(parts));
  });
}

function deliverWishes({ channel, purpose, address }: DeliverStep, stay: Stay, outlet: string): Wish[] {
  const at = enteredAt(stay);
  const state = outlet === 'blocked' ? 'withdrawn' : 'granted';
  const consent: Fact = { consent: { channel, purpose }, state };
  if (outlet === 'failed') return [{ facts: [{ delivery: stay.node, state: 'failed' }] }];
  if (outlet === 'blocked') {
    const missing: Fact[][] = address === undefined ? [] : [[{ attribute: address }]];
    return [...atStartOr(at, stay, [[consent], ...missing]), { facts: [{ channel, most: sentBefore(stay, channel) }] }];
  }
  const reachable: Fact[] =
    address === undefined ? [consent] : [consent, { attribute: address, value: exampleOf(address) }];
  return [...atStartOr(at, stay, [reachable]), { facts: [{ delivery: stay.node, state: 'accepted' }] }];
}

const sentBefore = ({ plan, before }: Stay, channel: string): number =>
  before.filter(({ type, node = '' }) => {
    const step = plan.steps[node];
    return type === 'sent' && step?.type === 'deliver' && step.channel === channel && isCapped(step);
  }).length;

/** An address as an attribute of that name might hold it. */
export const exampleOf = (address: string): string =>
  /mail/i.test(address) ? 'someone@example.org' : '+4915112345678';

function waitWishes({ until }: WaitStep, stay: Stay, outlet: string): Wish[] {
  const at = enteredAt(stay);
  switch (until.type) {
    case 'event':
      return eventWishes(until, stay, outlet);
    case 'condition': {
      const between = during(stay);
      const ways = solve(until.condition, outlet === 'met', between);
      return [...ways.map((facts) => ({ facts, from: between })), ...atStartOr(at, stay, ways)];
    }
    case 'date':
      return dateWishes(until, stay, outlet);
    case 'duration':
    case 'window':
      return [];
    default:
      return until satisfies never;
  }
}

/** An instant within a wait: a day after its beginning, or half its time where that is shorter. */
function during(stay: Stay): Instant {
  const waiting = stay.rows.findLast(({ type }) => type === 'waiting');
  const since = instantOf(waiting?.at) ?? enteredAt(stay);
  const until = instantOf(waiting?.until);
  return since + (until === undefined ? day : Math.min(day, Math.floor((until - since) / 2)));
}

function eventWishes(until: EventUntil, stay: Stay, outlet: string): Wish[] {
  const from = during(stay);
  const { key } = stay.plan.entry;
  return until.any
    .filter((pattern) => pattern.outlet === outlet)
    .flatMap((pattern) => eventsWith(pattern, from))
    .map((facts) => ({ facts: key === undefined ? facts : facts.filter((fact) => !isEntryOf(fact, key)), from }));
}

const isEntryOf = (fact: Fact, key: string): boolean => 'entry' in fact && fact.entry === key;

function dateWishes(until: DateUntil, stay: Stay, outlet: string): Wish[] {
  const at = enteredAt(stay);
  const dates = datesFor(until, at, outlet);
  const ways = dates.map((date): Fact[] => {
    const value = date === undefined ? undefined : isoInstant(subtractDuration(date, until.offset ?? 'PT0S', 'UTC'));
    if (until.attribute !== undefined) return [{ attribute: until.attribute, value }];
    if (until.entry !== undefined) return [{ entry: until.entry, value }];
    const occasion = until.occasion ?? '';
    return value === undefined ? [] : [{ occasion, start: value, end: value }];
  });
  return atStartOr(at, stay, ways);
}

/** Dates, the offset taken into account, by which a wait leaves as wanted; undefined: none. */
function datesFor({ timeout }: DateUntil, at: Instant, outlet: string): (Instant | undefined)[] {
  const latest = timeout === undefined ? undefined : addDuration(at, timeout, 'UTC');
  if (outlet === 'past') return [at - 10 * day, at - 2 * day];
  if (outlet === 'timeout') return [undefined, (latest ?? at) + 400 * day];
  const half = latest === undefined ? [] : [Math.floor((at + latest) / 2)];
  return [at + 3 * day, ...half, at + 30 * day, at + hour];
}
