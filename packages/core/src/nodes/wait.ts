import { z } from 'zod';
import { Where } from '../customer/condition.ts';
import { chosen } from '../journey/chosen.ts';
import { Name } from '../journey/id.ts';
import { Span } from '../journey/span.ts';
import type { EventUntil } from '../plan/index.ts';
import { duration, isZero } from '../time/index.ts';
import { common } from './fields.ts';
import { defineKind, type Finding } from './kind.ts';
import { checkOutlets, OutletName } from './outlet.ts';
import { checkBefore, checkReferences, patternReferences } from './references.ts';
import { eventValue, type Sentence, type SentenceValue } from './sentence.ts';

const pattern = { event: Name, of: z.string().optional(), where: Where.optional() };
const event = { type: z.literal('event'), since: z.string().optional(), timeout: Span.optional() };
const DurationUntil = z.strictObject({ type: z.literal('duration'), duration: Span });
const OneEventUntil = z.strictObject({ ...event, ...pattern });
const AnyEventUntil = z.strictObject({
  ...event,
  any: z.array(z.strictObject({ outlet: OutletName, ...pattern })).min(1, 'no-events'),
});

/** What a wait waits for. */
export type WaitUntil = z.infer<typeof DurationUntil> | z.infer<typeof OneEventUntil> | z.infer<typeof AnyEventUntil>;

const WaitUntil = chosen<WaitUntil>((until) => {
  if (until.type === 'duration') return DurationUntil;
  if (until.type === 'event') return Object.hasOwn(until, 'any') ? AnyEventUntil : OneEventUntil;
  if (until.type === 'date' || until.type === 'window' || until.type === 'condition') {
    return { why: `unavailable-${until.type}`, path: ['type'] };
  }
  return { why: until.type === undefined ? 'missing' : 'unknown-type', path: ['type'] };
});

/** Holds the customer until an instant or a happening. */
export const WaitNode = z.strictObject({ ...common, kind: z.literal('wait'), until: WaitUntil });
export type WaitNode = z.infer<typeof WaitNode>;

type EventWait = Exclude<WaitUntil, { type: 'duration' }>;

/** One event is one alternative, left by `happened`. */
const alternatives = (until: EventWait): EventUntil['any'] => {
  if ('any' in until) return until.any;
  const { event, of, where } = until;
  return [{ outlet: 'happened', event, ...(of === undefined ? {} : { of }), ...(where ? { where } : {}) }];
};

export const wait = defineKind<WaitNode>({
  kind: 'wait',
  icon: 'clock',
  schema: WaitNode,
  create: () => ({ kind: 'wait', until: { type: 'duration', duration: 'P3D' } }),
  family: () => 'wait',
  outletsFrom: 'until',
  outlets: ({ until }) =>
    until.type === 'duration' ? ['next'] : [...alternatives(until).map(({ outlet }) => outlet), 'timeout'],
  takesTime({ until }, outlet) {
    if (until.type === 'duration') return !isZero(duration(until.duration));
    if (outlet === 'timeout') return until.timeout !== undefined && !isZero(duration(until.timeout));
    const heard = alternatives(until).find((one) => one.outlet === outlet);
    if (heard?.of !== undefined) return { ifInCycle: heard.of };
    return until.since === undefined;
  },
  check({ id, until }, context) {
    if (until.type === 'duration') return [];
    const found: Finding[] = [];
    if ('any' in until) {
      found.push(...checkOutlets(until.any, 'until', 'any'));
      const references = until.any.flatMap((one, at) => patternReferences(one, ['until', 'any', at]));
      found.push(...checkReferences(references, context, id));
    } else {
      found.push(...checkReferences(patternReferences(until, ['until']), context, id));
    }
    const { since } = until;
    if (since !== undefined && since !== 'enrolled') {
      const path = ['until', 'since'];
      if (context.isNode(since)) found.push(...checkBefore({ name: since, path }, context, id));
      else found.push({ code: 'unknown-reference', key: 'unknown-since', path, values: { reference: since } });
    }
    if (until.timeout === undefined && !context.hasExits) found.push({ code: 'waits-forever', path: ['until'] });
    return found;
  },
  compile({ id, until }, { name, next }) {
    if (until.type === 'duration') return { id, step: { type: 'wait', name, next, until } };
    const { since, timeout } = until;
    const compiled: EventUntil = {
      type: 'event',
      any: alternatives(until),
      ...(since === undefined ? {} : { since }),
      ...(timeout === undefined ? {} : { timeout }),
    };
    return { id, step: { type: 'wait', name, next, until: compiled } };
  },
  sentence({ until }, { connectors, nameOf }): Sentence {
    if (until.type === 'duration') return { key: 'wait.duration', values: { duration: { duration: until.duration } } };
    const said = (one: { event: string; of?: string | undefined }): SentenceValue => {
      const event = eventValue(one.event, connectors);
      return one.of === undefined ? event : { key: 'event-of', values: { event, of: nameOf(one.of) } };
    };
    const events: SentenceValue = { list: alternatives(until).map(said), join: 'or' };
    if (until.timeout === undefined) return { key: 'wait.event', values: { events } };
    return { key: 'wait.event-timeout', values: { events, timeout: { duration: until.timeout } } };
  },
});
