import type { Condition } from '@waymark/core/plan';
import * as predicates from '../../rivals/predicates.ts';

/** A condition as marketers write them, and the predicate a programmer would write for it. */
export interface ConditionCase {
  name: string;
  condition: Condition;
  predicate: predicates.Predicate;
}

/** Conditions of several kinds and sizes. */
export const conditionCases: readonly ConditionCase[] = [
  {
    name: 'one attribute',
    condition: { attribute: 'specialty', is: 'equal', value: 'cardiology' },
    predicate: predicates.isCardiologist,
  },
  {
    name: 'a target group',
    condition: {
      all: [
        { attribute: 'specialty', is: 'in', value: ['cardiology', 'angiology', 'internal-medicine'] },
        { attribute: 'country', is: 'not-equal', value: 'FR' },
        { attribute: 'prescriptions', is: 'at-least', value: 10 },
        {
          any: [
            { attribute: 'stage', is: 'equal', value: 'considering' },
            { attribute: 'stage', is: 'unset' },
          ],
        },
      ],
    },
    predicate: predicates.isTargetGroup,
  },
  {
    name: 'who may be reached',
    condition: {
      all: [
        { consent: 'email', purpose: 'marketing' },
        { not: { segment: 'do-not-disturb' } },
        { any: [{ prefers: 'email' }, { attribute: 'interests', is: 'contains', value: 'webinar' }] },
      ],
    },
    predicate: predicates.isReachable,
  },
  {
    name: 'clicked twice in 30 days',
    condition: {
      event: 'email.clicked',
      times: { 'at-least': 2 },
      within: 'P30D',
      where: { property: 'link', is: 'starts-with', value: 'trial' },
    },
    predicate: predicates.clickedTwice,
  },
  {
    name: 'lapsed and not visited',
    condition: {
      all: [
        { attribute: 'lastOrder', is: 'before', value: '2026-01-15' },
        { event: 'visit.completed', times: { 'at-most': 0 }, within: 'P90D' },
        { not: { attribute: 'contractEnds', is: 'within-next', value: 'P60D' } },
      ],
    },
    predicate: predicates.hasLapsed,
  },
  {
    name: 'asked about what they entered with',
    condition: {
      any: [
        { entry: 'product', is: 'equal', value: 'cardiolex' },
        {
          event: 'sample.requested',
          where: { property: 'product', is: 'equal', value: { entry: 'product' } },
        },
      ],
    },
    predicate: predicates.askedAboutProduct,
  },
];
