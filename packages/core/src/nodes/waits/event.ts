import { z } from 'zod';
import { Where } from '../../customer/condition.ts';
import { chosen } from '../../journey/chosen.ts';
import { Name } from '../../journey/id.ts';
import { Span } from '../../journey/span.ts';
import type { EventUntil } from '../../plan/index.ts';
import type { Finding, NodeCheckContext } from '../kind.ts';
import { checkOutlets, OutletName } from '../outlet.ts';
import { checkBefore, checkReferences, patternReferences } from '../references.ts';
import { eventValue, type SentenceValue } from '../sentence.ts';
import { checkTimeout, timeoutTakesTime, withTimeout } from './timeout.ts';
import { defineWay } from './way.ts';

const pattern = { event: Name, of: z.string().optional(), where: Where.optional() };
const settings = { type: z.literal('event'), since: z.string().optional(), timeout: Span.optional() };
const OneEvent = z.strictObject({ ...settings, ...pattern });
const AnyEvent = z.strictObject({
  ...settings,
  any: z.array(z.strictObject({ outlet: OutletName, ...pattern })).min(1, 'no-events'),
});

/** Waits for an event, or for the first of several. */
export type EventWait = z.infer<typeof OneEvent> | z.infer<typeof AnyEvent>;

/** One event is one alternative, left by `happened`. */
const alternatives = (until: EventWait): EventUntil['any'] => {
  if ('any' in until) return until.any;
  const { event, of, where } = until;
  return [{ outlet: 'happened', event, ...(of === undefined ? {} : { of }), ...(where ? { where } : {}) }];
};

export const event = defineWay<EventWait>({
  schema: chosen<EventWait>((until) => (Object.hasOwn(until, 'any') ? AnyEvent : OneEvent)),
  outlets: (until) => [...alternatives(until).map(({ outlet }) => outlet), 'timeout'],
  takesTime(until, outlet) {
    if (outlet === 'timeout') return timeoutTakesTime(until);
    const heard = alternatives(until).find((one) => one.outlet === outlet);
    return heard?.of === undefined ? until.since === undefined : { ifInCycle: heard.of };
  },
  check: (until, context, node) => [
    ...checkEvents(until, context, node),
    ...checkSince(until, context, node),
    ...checkTimeout(until, context),
  ],
  compile(until) {
    const { since, timeout } = until;
    return {
      type: 'event',
      any: alternatives(until),
      ...(since === undefined ? {} : { since }),
      ...(timeout === undefined ? {} : { timeout }),
    };
  },
  sentence(until, { connectors, nameOf }) {
    const said = (one: { event: string; of?: string | undefined }): SentenceValue => {
      const heard = eventValue(one.event, connectors);
      return one.of === undefined ? heard : { key: 'event-of', values: { event: heard, of: nameOf(one.of) } };
    };
    const events: SentenceValue = { list: alternatives(until).map(said), join: 'or' };
    return withTimeout(until, { key: 'wait.event', values: { events } });
  },
});

function checkEvents(until: EventWait, context: NodeCheckContext, node: string): Finding[] {
  if (!('any' in until)) return checkReferences(patternReferences(until, ['until']), context, node);
  const references = until.any.flatMap((one, at) => patternReferences(one, ['until', 'any', at]));
  return [...checkOutlets(until.any, 'until', 'any'), ...checkReferences(references, context, node)];
}

function checkSince({ since }: EventWait, context: NodeCheckContext, node: string): Finding[] {
  if (since === undefined || since === 'enrolled') return [];
  const path = ['until', 'since'];
  if (context.isNode(since)) return checkBefore({ name: since, path }, context, node);
  return [{ code: 'unknown-reference', key: 'unknown-since', path, values: { reference: since } }];
}
