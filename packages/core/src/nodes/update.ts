import { z } from 'zod';
import { chosen, passOn } from '../journey/chosen.ts';
import { Name } from '../journey/id.ts';
import type { Json } from '../plan/index.ts';
import { constantValue } from './condition-sentence.ts';
import { common } from './fields.ts';
import { defineKind } from './kind.ts';
import type { Sentence } from './sentence.ts';

const forms = {
  now: z.strictObject({ now: z.literal(true) }),
  entry: z.strictObject({ entry: Name }),
  add: z.strictObject({ add: z.number() }),
};
const formNames = ['now', 'entry', 'add'] as const;

/** What an attribute becomes: a constant, the time it is, a property of the entering event, or itself and a number. */
export type UpdateValue = Exclude<Json, object> | Json[] | z.infer<(typeof forms)[keyof typeof forms]>;

const Made = chosen<UpdateValue>((value) => {
  const form = formNames.find((name) => Object.hasOwn(value, name));
  return form ? forms[form] : { why: 'update-value' };
});
const Constant = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.json())]);
const UpdateValue = z
  .custom<UpdateValue>()
  .check(({ value, issues }) =>
    passOn(typeof value === 'object' && value !== null && !Array.isArray(value) ? Made : Constant, value, issues),
  );

/** Changes the customer's attributes. */
export const UpdateNode = z.strictObject({
  ...common,
  kind: z.literal('update'),
  set: z.record(Name, UpdateValue).optional(),
  unset: z.array(Name).optional(),
});
export type UpdateNode = z.infer<typeof UpdateNode>;

export const update = defineKind<UpdateNode>({
  kind: 'update',
  icon: 'database',
  schema: UpdateNode,
  create: () => ({ kind: 'update', set: { lifecycleStage: 'considering' } }),
  family: () => 'data',
  outlets: () => ['next'],
  takesTime: () => false,
  check: () => [],
  compile: ({ id, set = {}, unset = [] }, { name, next }) => ({ id, step: { type: 'update', name, next, set, unset } }),
  sentence({ set = {}, unset = [] }) {
    const changes = [
      ...Object.entries(set).map(setSentence),
      ...unset.map((attribute): Sentence => ({ key: 'update.unset', values: { attribute } })),
    ];
    if (!changes.length) return { key: 'update.none', values: {} };
    return { key: 'update.changes', values: { changes: { list: changes, join: 'and' } } };
  },
});

function setSentence([attribute, value]: [string, UpdateValue]): Sentence {
  if (value === null) return { key: 'update.unset', values: { attribute } };
  if (typeof value !== 'object' || Array.isArray(value)) {
    return { key: 'update.set', values: { attribute, value: constantValue(value) } };
  }
  if ('now' in value) return { key: 'update.now', values: { attribute } };
  if ('entry' in value) return { key: 'update.entry', values: { attribute, property: value.entry } };
  const key = value.add < 0 ? 'update.subtract' : 'update.add';
  return { key, values: { attribute, number: Math.abs(value.add) } };
}
