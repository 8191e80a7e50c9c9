import type { Journey } from '@waymark/core/journey';
import { type ChannelNode, kindNamed, type Node } from '@waymark/core/nodes';
import type { FailureRate, ResponseRule } from '@waymark/core/simulator/audience';
import { wordsIn } from '../api/connector-words.ts';
import type { LookContext } from '../editor/kinds/kind-look.ts';
import { namedBy } from '../editor/state/named-by.ts';
import { listenedFor } from './happenings/happenings.ts';

/** Something that a share of customers does, or that happens to a share of messages. */
export interface ResponseShare {
  key: string;
  /** The event; without one: withdrawing consent, or a refusal by the provider. */
  event?: string;
  /** The channel whose messages are answered; without one, it is done once after coming in. */
  channel?: string;
  /** The channel's title, or nothing. */
  group: string;
  label: string;
  /** 0 to 1, unless changed. */
  share: number;
  /** Half have done so by then. */
  median: string;
}

/** How often customers do what an event's last word says, until somebody knows better. */
const usual: Readonly<Record<string, number>> = {
  accepted: 0.7,
  bounced: 0.02,
  clicked: 0.2,
  complained: 0.001,
  completed: 0.55,
  delivered: 0.97,
  dismissed: 0.15,
  expired: 0.1,
  opened: 0.45,
  replied: 0.08,
  stopped: 0.01,
  unsubscribed: 0.01,
};

export const withdrawal = 'consent.withdrawn';
export const refusal = 'provider.refused';

/** What can be assumed of the customers of a journey: what its waits, goals and exits listen for, and two troubles. */
export function responseShares(journey: Journey, { connectors, language }: LookContext): ResponseShare[] {
  const heard = listenedFor(journey);
  const used = new Set(journey.nodes.filter(delivers).map(({ connector }) => connector));
  const answers = connectors
    .filter(({ id }) => used.has(id))
    .flatMap((connector) => {
      const { title, events } = wordsIn(connector, language);
      const median = connector.capabilities.contacts === 'staff' ? 'P3D' : 'P1D';
      const shown = connector.capabilities.events.filter((event) => heard.includes(event));
      return shown.map((event): ResponseShare => {
        const { channel } = connector;
        const share = usual[event.split('.').at(-1) ?? ''] ?? 0.1;
        return { key: event, event, channel, group: title, label: events[event] ?? event, share, median };
      });
    });
  const answered = new Set(answers.map(({ event }) => event));
  const leaving = namedBy('event', journey.exits);
  const own = heard
    .filter((event) => !answered.has(event))
    .map((event): ResponseShare => {
      const share = leaving.includes(event) ? 0.02 : 0.1;
      return { key: event, event, group: '', label: event, share, median: 'P14D' };
    });
  return [...answers, ...own];
}

/** The rules of a run in which things are done as often as said. */
export function rulesFor(
  shares: readonly ResponseShare[],
  shareOf: (key: string, usual: number) => number,
): { responses: ResponseRule[]; failures: FailureRate[] } {
  const byChannel = Map.groupBy(shares, ({ channel, key }) => channel ?? `once ${key}`);
  const rules = [...byChannel.values()].map((group): ResponseRule => {
    const channel = group[0]?.channel;
    const oneOf = group.map(({ key, event = key, share, median }) => ({ event, share: shareOf(key, share), median }));
    return { ...(channel === undefined ? {} : { to: { channel } }), oneOf };
  });
  const withdraws = { event: withdrawal, share: shareOf(withdrawal, 0.01), median: 'P1D', withdraws: true };
  return {
    responses: [...rules, { to: {}, oneOf: [withdraws] }],
    failures: [{ rate: shareOf(refusal, 0.01) }],
  };
}

const delivers = (node: Node): node is ChannelNode => kindNamed(node.kind)?.delivers === true;
