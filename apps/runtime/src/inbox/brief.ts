import type { Row } from '@waymark/core/engine';
import { type ConnectorManifest, readable } from '@waymark/core/journey';
import type { Plan } from '@waymark/core/plan';
import { isolated } from '@waymark/core/text';
import { isoInstant } from '@waymark/core/time';
import type { StoredEvent } from '../store/events.ts';
import type { Tables } from '../store/store.ts';
import type { TaskInPlace } from '../store/tasks.ts';

/** One step on the way to a task. `outlet` is the way taken there; `event` what happened, worded. Instants are ISO 8601, UTC. */
export interface BriefStep {
  at: string;
  /** What came about: see `Because` of the engine, and `enrolled`, `sent`, `goal`. */
  code: string;
  /** The name of the node, or of the goal. */
  name: string;
  outlet?: string;
  event?: string;
}

/** What a rep is told before they begin. Names of events and channels are worded in their language where it is spoken. */
export interface Brief {
  journey: string;
  /** The latest steps before the task, oldest first. */
  steps: BriefStep[];
  stage?: string;
  /** The channels the customer prefers, in order. */
  preferences: string[];
  /** What happened last, newest first. */
  events: { at: string; name: string }[];
  /** What was sent last, newest first. */
  sent: { at: string; name: string; channel: string }[];
}

/** In which words. */
export interface BriefWords {
  manifests: readonly ConnectorManifest[];
  language: string;
}

const most = 5;

/** Assembles what a rep should know of a task as things stand now. */
export function briefOf(tables: Tables, { task, enrollment, customer }: TaskInPlace, words: BriefWords): Brief {
  const version = tables.versions.byId(enrollment.version);
  const stage = customer.attributes.lifecycleStage;
  const rows = tables.trace.rows(enrollment.id).filter(({ at }) => at <= task.createdAt);
  return {
    journey: String(version?.document.name ?? enrollment.journey),
    steps: version ? rows.flatMap((row) => stepOf(version.plan, row, words)).slice(-most) : [],
    ...(typeof stage === 'string' && stage.trim() && { stage: readable(stage) }),
    preferences: customer.preferences.map((channel) => channelName(channel, words)),
    events: tables.events.latest(customer.id, most).map((event) => ({
      at: isoInstant(event.at),
      name: eventName(tables, event, words),
    })),
    sent: tables.deliveries
      .sent(customer.id, { limit: most, except: task.delivery })
      .map(({ delivery, version: id }) => ({
        at: isoInstant(delivery.handedAt ?? 0),
        name: nodeName(tables.versions.byId(id)?.plan, delivery.node),
        channel: channelName(delivery.channel, words),
      })),
  };
}

/** Reasons to leave a node that say nothing of the customer, or that another row has told. */
const untold: ReadonlySet<string> = new Set(['sent', 'updated', 'elapsed', 'entered', 'past', 'impossible']);

function stepOf(plan: Plan, { at, type, node, because, outlet, goal }: Row, words: BriefWords): BriefStep[] {
  const step = (code: string, more: Partial<BriefStep> = {}): BriefStep[] => [
    { at: isoInstant(at), code, name: nodeName(plan, node ?? ''), ...more },
  ];
  if (type === 'enrolled' || type === 'sent') return step(type);
  if (type === 'goal') return step(type, { name: readable(goal ?? '') });
  if (type !== 'left' || !because || untold.has(because.code)) return [];
  return step(because.code, {
    ...(because.code === 'happened' && { event: wordOf(because.event, words) }),
    ...(outlet !== undefined && { outlet: readable(outlet) }),
  });
}

/** What happened, with the name of the message it answers. */
function eventName({ deliveries, enrollments, versions }: Tables, event: StoredEvent, words: BriefWords): string {
  const word = wordOf(event.event, words);
  const delivery = event.delivery === null ? undefined : deliveries.byId(event.delivery);
  const enrollment = delivery && enrollments.byId(delivery.enrollment);
  if (!delivery || !enrollment) return word;
  return `${isolated(nodeName(versions.byId(enrollment.version)?.plan, delivery.node))}: ${word}`;
}

const wordsOf = (manifest: ConnectorManifest, language: string) => manifest.words[language] ?? manifest.words.en;

const channelName = (channel: string, { manifests, language }: BriefWords): string => {
  const manifest = manifests.find((one) => one.channel === channel);
  return manifest ? wordsOf(manifest, language).title : readable(channel);
};

function wordOf(event: string, { manifests, language }: BriefWords): string {
  const manifest = manifests.find(({ capabilities }) => capabilities.events.includes(event));
  return (manifest && wordsOf(manifest, language).events[event]) ?? readable(event.replaceAll('.', '-'));
}

const nodeName = (plan: Plan | undefined, node: string): string =>
  plan?.steps[node]?.name ?? plan?.triggers.find((trigger) => trigger.node === node)?.name ?? readable(node);
