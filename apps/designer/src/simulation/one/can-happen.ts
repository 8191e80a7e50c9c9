import type { DeliverStep, Plan } from '@waymark/core/plan';
import type { TraceRow } from '@waymark/core/simulator';
import type { Possible } from '../happenings/happenings.ts';
import type { What } from './playing.ts';

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
  kind: 'answer' | 'event' | 'withdraw';
  /** The event in words; empty for a withdrawal. */
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

/** Consents that the journey's messages ask about, to be withdrawn; `nameOf` words a channel and purpose. */
export function withdrawals(
  plan: Plan,
  nameOf: (of: Pick<DeliverStep, 'connector' | 'channel' | 'purpose'>) => string,
): CanHappen[] {
  const asked = new Map<string, Choice>();
  for (const step of Object.values(plan.steps)) {
    if (step.type !== 'deliver' || step.contacts !== 'customer') continue;
    const { channel, purpose } = step;
    const key = `${channel} ${purpose}`;
    asked.set(key, { key, label: nameOf(step), what: { consent: { channel, purpose, state: 'withdrawn' } } });
  }
  return asked.size === 0 ? [] : [{ key: 'withdraw', kind: 'withdraw', label: '', choices: [...asked.values()] }];
}
