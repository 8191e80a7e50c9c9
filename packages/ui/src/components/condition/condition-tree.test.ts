import type { Condition } from '@waymark/core/plan';
import { expect, test } from 'vitest';
import { readGroup, readWhole, writeGroup, writeWhole } from './condition-tree.ts';

const cardiology: Condition = { attribute: 'specialty', is: 'equal', value: 'cardiology' };
const known: Condition = { attribute: 'email', is: 'set' };

test.each<Condition>([
  { all: [cardiology, known] },
  { any: [cardiology] },
  { not: { any: [cardiology, known] } },
  { not: { all: [cardiology, known] } },
])('a group is written as it was read', (condition) => {
  const group = readGroup(condition);
  expect(group && writeGroup(group)).toEqual(condition);
});

test('a single condition stands alone, and is written bare again', () => {
  const whole = readWhole(cardiology);
  expect(whole).toEqual({ kind: 'all', children: [cardiology] });
  expect(writeWhole(whole)).toEqual(cardiology);
});

test('a negated condition is a none of one, and written as such', () => {
  expect(readGroup({ not: known })).toEqual({ kind: 'none', children: [known] });
  expect(writeGroup({ kind: 'none', children: [known] })).toEqual({ not: known });
});

test('without rows there is no condition', () => {
  expect(writeWhole({ kind: 'any', children: [] })).toBeUndefined();
});
