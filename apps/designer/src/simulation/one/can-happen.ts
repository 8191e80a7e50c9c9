import type { DeliverStep, Plan } from '@waymark/core/plan';
import type { TraceRow } from '@waymark/core/simulator';
import type { Possible } from '../happenings/happenings.ts';
import type { What } from './playing.ts';

type Pair = Pick<DeliverStep, 'channel' | 'purpose'>;

/** One thing that can be made to happen, and how it is told once it has. */
export interface Choice {
  key: string;
  /** What it happens to: a message, or a channel and purpose. */
  label: string;
  what: What;
}

/** Things of one kind that can be made to happen at the time shown. */
export interface CanHappen {
  key: string;
  kind: 'answer' | 'event' | 'withdraw' | 'grant';
  /** The event in words; empty for a consent. */
  label: string;
  choices: readonly Choice[];
}

/** What the customer can answer by now: each event of the messages sent, with the messages it may answer. */
export function answersTo(possible: readonly Possible[], come: readonly TraceRow[]): CanHappen[] {
  const sent = new Set(come.flatMap(({ type, node }) => (type === 'sent' && node !== undefined ? [node] : [])));
  const answers = possible.filter(({ of }) => of !== undefined && sent.has(of));
  return [...Map.groupBy(answers, ({ event }) => event)].map(([event, each]) => ({
    key: event,
    kind: 'answer',
    label: each[0]?.label ?? event,
    choices: each.map(({ key, group, of }) => ({ key, label: group, what: { event, of, properties: {} } })),
  }));
}

/** What the journey listens for that answers no message. */
export const eventsOf = (possible: readonly Possible[]): CanHappen[] =>
  possible.flatMap(({ key, label, event, of }) =>
    of === undefined
      ? [{ key, kind: 'event', label, choices: [{ key, label, what: { event, properties: {} } }] } as const]
      : [],
  );

/**
 * Consents that the journey's messages ask about, to be withdrawn or given: `nameOf` words a channel and purpose, `stateOf`
 * tells what the customer has said of it by the time shown.
 */
export function consentChanges(
  plan: Plan,
  nameOf: (of: Pair) => string,
  stateOf: (of: Pair) => 'granted' | 'withdrawn' | undefined,
): CanHappen[] {
  const asked = new Map(
    Object.values(plan.steps).flatMap((step) =>
      step.type === 'deliver' && step.contacts === 'customer'
        ? [[`${step.channel} ${step.purpose}`, { channel: step.channel, purpose: step.purpose }] as const]
        : [],
    ),
  );
  const changes = (kind: 'withdraw' | 'grant', state: 'withdrawn' | 'granted'): CanHappen[] => {
    const choices = [...asked].flatMap(([key, pair]): Choice[] =>
      stateOf(pair) === state ? [] : [{ key, label: nameOf(pair), what: { consent: { ...pair, state } } }],
    );
    return choices.length === 0 ? [] : [{ key: kind, kind, label: '', choices }];
  };
  return [...changes('withdraw', 'withdrawn'), ...changes('grant', 'granted')];
}
