import { z } from 'zod';
import { readable } from '../journey/id.ts';
import { common } from './fields.ts';
import { defineKind, type Finding } from './kind.ts';
import { checkOutlets, OutletName } from './outlet.ts';
import type { SentenceValue } from './sentence.ts';

const Arm = z.strictObject({
  outlet: OutletName,
  weight: z.number().min(0).max(100),
  holdout: z.boolean().optional(),
});

/** Divides customers by shares, always the same way for the same customer; `holdout` marks a control. */
export const SplitNode = z.strictObject({ ...common, kind: z.literal('split'), arms: z.array(Arm) });
export type SplitNode = z.infer<typeof SplitNode>;

export const split = defineKind<SplitNode>({
  kind: 'split',
  icon: 'split',
  schema: SplitNode,
  create: () => ({
    kind: 'split',
    arms: [
      { outlet: 'a', weight: 50 },
      { outlet: 'b', weight: 50 },
    ],
  }),
  family: () => 'decide',
  outletsFrom: 'arms',
  outlets: ({ arms }) => arms.map(({ outlet }) => outlet),
  takesTime: () => false,
  check: ({ arms }) => [...checkOutlets(arms, 'arms'), ...checkWeights(arms)],
  compile: ({ id, arms }, { name, next }) => ({ id, step: { type: 'choose', name, next, arms } }),
  sentence: ({ arms }) => ({ key: 'split', values: { arms: { list: arms.map(armSentence), join: 'and' } } }),
});

/** Shares may have decimals, whose sum is a hair's breadth away from 100. */
function checkWeights(arms: SplitNode['arms']): Finding[] {
  const sum = Math.round(arms.reduce((total, { weight }) => total + weight, 0) * 1e6) / 1e6;
  return sum === 100 ? [] : [{ code: 'weights', path: ['arms'], values: { sum } }];
}

const armSentence = ({ outlet, weight, holdout }: SplitNode['arms'][number]): SentenceValue => ({
  key: holdout ? 'split.control' : 'split.arm',
  values: { outlet: readable(outlet), weight },
});
