import { z } from 'zod';
import { Id } from '../journey/id.ts';
import { common } from './fields.ts';
import { defineKind } from './kind.ts';
import { checkReferences } from './references.ts';

/** Enrolls the customer in another journey, by its key, and goes on. */
export const EnterNode = z.strictObject({ ...common, kind: z.literal('enter'), journey: Id });
export type EnterNode = z.infer<typeof EnterNode>;

export const enter = defineKind<EnterNode>({
  kind: 'enter',
  icon: 'log-in',
  schema: EnterNode,
  create: () => ({ kind: 'enter', journey: 'another-journey' }),
  family: () => 'end',
  outlets: () => ['next'],
  takesTime: () => false,
  check: ({ id, journey }, context) =>
    checkReferences([{ to: 'journey', name: journey, path: ['journey'] }], context, id),
  compile: ({ id, journey }, { name, next }) => ({ id, step: { type: 'enter', name, next, journey } }),
  sentence: ({ journey }) => ({ key: 'enter', values: { journey } }),
});
