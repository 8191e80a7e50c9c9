import { z } from 'zod';
import { Condition } from '../customer/condition.ts';
import { conditionSentence } from './condition-sentence.ts';
import { common } from './fields.ts';
import { defineKind } from './kind.ts';
import { checkOutlets, OutletName } from './outlet.ts';
import { checkReferences, referencesOf } from './references.ts';

const Case = z.strictObject({ outlet: OutletName, when: Condition });

/** Sends the customer along the first case that holds, else by `else`. */
export const BranchNode = z.strictObject({ ...common, kind: z.literal('branch'), cases: z.array(Case).default([]) });
export type BranchNode = z.infer<typeof BranchNode>;

export const branch = defineKind<BranchNode>({
  kind: 'branch',
  icon: 'git-branch',
  schema: BranchNode,
  create: () => ({
    kind: 'branch',
    cases: [{ outlet: 'yes', when: { attribute: 'specialty', is: 'equal', value: 'cardiology' } }],
  }),
  family: () => 'decide',
  outletsFrom: 'cases',
  outlets: ({ cases }) => [...cases.map(({ outlet }) => outlet), 'else'],
  takesTime: () => false,
  check({ id, cases }, context) {
    if (!cases.length) return [{ code: 'empty-branch', path: ['cases'] }];
    const references = cases.flatMap(({ when }, at) => referencesOf(when, ['cases', at, 'when']));
    return [...checkOutlets(cases, 'cases'), ...checkReferences(references, context, id)];
  },
  compile: ({ id, cases }, { name, next }) => ({ id, step: { type: 'choose', name, next, cases, otherwise: 'else' } }),
  sentence({ cases }, context) {
    const [first] = cases;
    if (first && cases.length === 1) {
      return { key: 'branch.one', values: { condition: conditionSentence(first.when, context) } };
    }
    return { key: 'branch.many', values: { count: cases.length } };
  },
});
