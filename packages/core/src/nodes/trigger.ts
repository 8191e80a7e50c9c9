import { z } from 'zod';
import { Where } from '../customer/condition.ts';
import { chosen } from '../journey/chosen.ts';
import { Name } from '../journey/id.ts';
import { plainRepeat, Repeat } from '../journey/repeat.ts';
import { DateTime, Zone } from '../journey/span.ts';
import type { TriggerSource } from '../plan/index.ts';
import { common } from './fields.ts';
import { defineKind } from './kind.ts';
import { checkReferences, type Reference, referencesOf } from './references.ts';
import { repeatSentence } from './repeat-sentence.ts';
import { eventValue, type Sentence } from './sentence.ts';

const sources = {
  event: z.strictObject({ type: z.literal('event'), event: Name, where: Where.optional() }),
  segment: z.strictObject({ type: z.literal('segment'), segment: Name, change: z.enum(['entered', 'left']) }),
  schedule: z.strictObject({
    type: z.literal('schedule'),
    start: DateTime,
    timeZone: Zone,
    repeat: Repeat.optional(),
    segment: Name,
  }),
  api: z.strictObject({ type: z.literal('api') }),
};

/**
 * What enrolls a customer: an event that happens to them, a segment they enter or leave, a schedule that enrolls all of
 * a segment, or a call, a hand, an upload. A `start` without offset is wall time in `timeZone`.
 */
export type TriggerOn = z.infer<(typeof sources)[keyof typeof sources]>;

const TriggerOn = chosen<TriggerOn>(({ type }) => {
  if (typeof type === 'string' && Object.hasOwn(sources, type)) return sources[type as keyof typeof sources];
  return { why: type === undefined ? 'missing' : 'unknown-type', path: ['type'] };
});

/** The beginning of a journey. */
export const TriggerNode = z.strictObject({ ...common, kind: z.literal('trigger'), on: TriggerOn });
export type TriggerNode = z.infer<typeof TriggerNode>;

export const trigger = defineKind<TriggerNode>({
  kind: 'trigger',
  icon: 'zap',
  schema: TriggerNode,
  starts: true,
  create: () => ({ kind: 'trigger', on: { type: 'event', event: 'hcp.registered' } }),
  family: () => 'start',
  outlets: () => ['next'],
  takesTime: () => false,
  check: ({ id, on }, context) => checkReferences(references(on), context, id),
  compile: ({ id, on }, { name, next }) => ({
    trigger: { node: id, name, on: sourceOf(on), ...(next.next === undefined ? {} : { next: next.next }) },
  }),
  sentence({ on }, { connectors }): Sentence {
    if (on.type === 'api') return { key: 'trigger.api', values: {} };
    if (on.type === 'segment') return { key: `trigger.segment-${on.change}`, values: { segment: on.segment } };
    if (on.type === 'event') {
      const event = eventValue(on.event, connectors);
      return { key: on.where ? 'trigger.event-where' : 'trigger.event', values: { event } };
    }
    const { start, timeZone, repeat, segment } = on;
    const values = { segment, start: { dateTime: start, timeZone } };
    if (repeat === undefined) return { key: 'trigger.schedule', values };
    return { key: 'trigger.schedule-repeat', values: { ...values, repeat: repeatSentence(repeat) } };
  },
});

function references(on: TriggerOn): Reference[] {
  if (on.type === 'event') return on.where ? referencesOf(on.where, ['on', 'where']) : [];
  return 'segment' in on ? [{ to: 'segment', name: on.segment, path: ['on', 'segment'] }] : [];
}

const sourceOf = (on: TriggerOn): TriggerSource =>
  on.type === 'schedule' && on.repeat !== undefined ? { ...on, repeat: plainRepeat(on.repeat) } : on;
