import { z } from 'zod';
import { chosen } from '../journey/chosen.ts';
import { common } from './fields.ts';
import { defineKind } from './kind.ts';
import { condition } from './waits/condition.ts';
import { date } from './waits/date.ts';
import { duration } from './waits/duration.ts';
import { event } from './waits/event.ts';
import type { Way } from './waits/way.ts';
import { window } from './waits/window.ts';

const ways = { duration, date, window, event, condition } as const;

/** What a wait waits for. */
export type WaitUntil = z.infer<(typeof ways)[keyof typeof ways]['schema']>;

const wayOf = ({ type }: Pick<WaitUntil, 'type'>): Way<WaitUntil> => ways[type];

const WaitUntil = chosen<WaitUntil>(({ type }) => {
  if (typeof type === 'string' && Object.hasOwn(ways, type)) return wayOf({ type: type as WaitUntil['type'] }).schema;
  return { why: type === undefined ? 'missing' : 'unknown-type', path: ['type'] };
});

/** Holds the customer until an instant or a happening. */
export const WaitNode = z.strictObject({ ...common, kind: z.literal('wait'), until: WaitUntil });
export type WaitNode = z.infer<typeof WaitNode>;

export const wait = defineKind<WaitNode>({
  kind: 'wait',
  icon: 'clock',
  schema: WaitNode,
  create: () => ({ kind: 'wait', until: { type: 'duration', duration: 'P3D' } }),
  family: () => 'wait',
  outletsFrom: 'until',
  outlets: ({ until }) => wayOf(until).outlets(until),
  takesTime: ({ until }, outlet) => wayOf(until).takesTime(until, outlet),
  check: ({ id, until }, context) => wayOf(until).check(until, context, id),
  compile: ({ id, until }, { name, next }) => ({
    id,
    step: { type: 'wait', name, next, until: wayOf(until).compile(until) },
  }),
  sentence: ({ until }, context) => wayOf(until).sentence(until, context),
});
