import type { Condition } from '@waymark/core/plan';
import { expect, test } from 'vitest';
import { registrationPlan } from '../../test/temporary-store.ts';
import { listensFor, readsCustomer } from './listens.ts';

const exitWhen = (condition: Condition) =>
  registrationPlan({ goals: [], exits: [{ reason: 'done', when: { type: 'condition', condition } }] });

test('a rule that counts events by what the customer is reads the customer', () => {
  const cardiologist = { attribute: 'specialty', is: 'equal', value: 'cardiology' } as const;
  const counted = { event: 'site.visited', times: { 'at-least': 3 } } as const;
  expect(readsCustomer(exitWhen({ not: counted }))).toBe(false);
  expect(readsCustomer(exitWhen({ not: { ...counted, where: { any: [cardiologist] } } }))).toBe(true);
  expect(listensFor(exitWhen({ not: counted }), 'site.visited')).toBe(true);
});
