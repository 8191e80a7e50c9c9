import { type Journey, nameOf } from '@waymark/core/journey';
import { type ChannelNode, kindNamed, type Node } from '@waymark/core/nodes';
import type { Condition, JsonObject } from '@waymark/core/plan';
import { wordsIn } from '../../api/connector-words.ts';
import type { LookContext } from '../kinds/kind-look.ts';
import type { SampleCustomer } from './sample-customer.ts';

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
  const own = [...new Set(listenedFor(journey))]
    .filter((event) => event !== '' && !known.has(event))
    .map((event) => ({ key: event, group: t('other'), label: event, event }));
  return [...answers, ...own];
}

/** The scenario of a test run: this customer, from now on, and what happens to them. */
export function scenarioOf(customer: SampleCustomer, happenings: readonly PlannedHappening[], now: Date) {
  const { id, attributes, consents, preferences } = customer;
  return {
    start: now.toISOString(),
    customer: {
      id,
      attributes: attributes as JsonObject,
      consents: consents.map((consent) => ({ ...consent })),
      preferences,
    },
    happenings: [...happenings]
      .sort((a, b) => a.days - b.days)
      .map(({ possible, days }) => ({
        after: `PT${Math.round(days * 24)}H`,
        event: possible.event,
        ...(possible.of === undefined ? {} : { of: possible.of }),
      })),
  };
}

function delivers(node: Node): node is ChannelNode {
  return kindNamed(node.kind)?.delivers === true;
}

function listenedFor({ nodes, goals = [], exits = [] }: Journey): string[] {
  const waits = nodes.flatMap((node) => {
    if (!('until' in node) || node.until.type !== 'event') return [];
    return 'any' in node.until ? node.until.any.map(({ event }) => event) : [node.until.event];
  });
  return [...waits, ...[...goals, ...exits].flatMap(({ when }) => eventsOf(when))];
}

function eventsOf(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(eventsOf);
  if ('any' in condition) return condition.any.flatMap(eventsOf);
  if ('not' in condition) return eventsOf(condition.not);
  return 'event' in condition ? [condition.event] : [];
}
