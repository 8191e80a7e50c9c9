import { z } from 'zod';
import { Name } from '../journey/id.ts';
import { common } from './fields.ts';
import { defineKind } from './kind.ts';

/** Ends the enrollment; without a reason of its own by `end`. */
export const ExitNode = z.strictObject({ ...common, kind: z.literal('exit'), reason: Name.optional() });
export type ExitNode = z.infer<typeof ExitNode>;

export const exit = defineKind<ExitNode>({
  kind: 'exit',
  icon: 'log-out',
  schema: ExitNode,
  create: () => ({ kind: 'exit' }),
  family: () => 'end',
  outlets: () => [],
  takesTime: () => false,
  check: () => [],
  compile: ({ id, reason = 'end' }, { name }) => ({ id, step: { type: 'end', name, reason, next: {} } }),
  sentence: ({ reason }) =>
    reason === undefined ? { key: 'exit.plain', values: {} } : { key: 'exit.reason', values: { reason } },
});
