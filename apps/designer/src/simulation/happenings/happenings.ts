import { type Journey, nameOf } from '@waymark/core/journey';
import { type ChannelNode, kindNamed, type Node } from '@waymark/core/nodes';
import { wordsIn } from '../../api/connector-words.ts';
import type { LookContext } from '../../editor/kinds/kind-look.ts';
import { namedBy } from '../../editor/state/named-by.ts';

/** Something that can be made to happen to the customer of a test run. */
export interface Possible {
  key: string;
  /** Where it comes from: a message, or the journey's own events. */
  group: string;
  label: string;
  event: string;
  /** The message that it answers. */
  of?: string;
}

/** Something that will happen, that many days after the start. */
export interface PlannedHappening {
  id: number;
  possible: Possible;
  days: number;
}

/** What can happen: the declared events of every message, and the events that waits, goals and exits listen for. */
export function possibleHappenings(journey: Journey, { connectors, language, t }: LookContext): Possible[] {
  const answers = journey.nodes.filter(delivers).flatMap((node) => {
    const connector = connectors.find((one) => one.id === node.connector);
    if (!connector) return [];
    const words = wordsIn(connector, language).events;
    return connector.capabilities.events.map((event) => ({
      key: `${event} ${node.id}`,
      group: nameOf(node),
      label: words[event] ?? event,
      event,
      of: node.id,
    }));
  });
  const known = new Set(answers.map(({ event }) => event));
  const own = listenedFor(journey)
    .filter((event) => !known.has(event))
    .map((event) => ({ key: event, group: t('other'), label: event, event }));
  return [...answers, ...own];
}

function delivers(node: Node): node is ChannelNode {
  return kindNamed(node.kind)?.delivers === true;
}

/** Every event that waits, conditions, goals and exits listen for; that of a start has happened already. */
export function listenedFor({ nodes, goals, exits }: Journey): string[] {
  return namedBy('event', [nodes.filter(({ kind }) => kindNamed(kind)?.starts !== true), goals, exits]);
}
