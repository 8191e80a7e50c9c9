import { z } from 'zod';
import { Where } from '../customer/condition.ts';
import { chosen } from '../journey/chosen.ts';
import { Name } from '../journey/id.ts';
import { common } from './fields.ts';
import { defineKind } from './kind.ts';
import { checkReferences, referencesOf } from './references.ts';
import { eventValue } from './sentence.ts';

const sources = {
  event: z.strictObject({ type: z.literal('event'), event: Name, where: Where.optional() }),
  api: z.strictObject({ type: z.literal('api') }),
};

/** What enrolls a customer: an event that happens to them, or a call, a hand, an upload. */
export type TriggerOn = z.infer<(typeof sources)[keyof typeof sources]>;

const TriggerOn = chosen<TriggerOn>(({ type }) => {
  if (type === 'event' || type === 'api') return sources[type];
  if (type === 'segment' || type === 'schedule') return { why: `unavailable-${type}`, path: ['type'] };
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
  check({ id, on }, context) {
    const where = on.type === 'event' ? on.where : undefined;
    return where ? checkReferences(referencesOf(where, ['on', 'where']), context, id) : [];
  },
  compile: ({ id, on }, { name, next }) => ({
    trigger: { node: id, name, on, ...(next.next === undefined ? {} : { next: next.next }) },
  }),
  sentence({ on }, { connectors }) {
    if (on.type === 'api') return { key: 'trigger.api', values: {} };
    const event = eventValue(on.event, connectors);
    return { key: on.where ? 'trigger.event-where' : 'trigger.event', values: { event } };
  },
});
