import { expect, test } from 'vitest';
import type { ComparingCondition } from './condition-tree.ts';
import { changeValueKind, valueKindOf, valueKindsOf } from './value-kind.ts';

const unknown = {};
const visits: ComparingCondition = { attribute: 'visits', is: 'equal', value: '3' };

test('a value of a field of no known type can be a text, a number, or yes and no', () => {
  expect(valueKindsOf(visits, unknown)).toEqual(['text', 'number', 'boolean']);
  expect(valueKindsOf({ attribute: 'visits', is: 'in', value: [] }, unknown)).toEqual(['text', 'number']);
});

test('an operator that fixes the type offers no other', () => {
  expect(valueKindsOf({ attribute: 'visits', is: 'at-least', value: 3 }, unknown)).toEqual(['number']);
  expect(valueKindsOf({ attribute: 'visits', is: 'set' }, unknown)).toEqual([]);
  expect(valueKindsOf({ attribute: 'seen', is: 'within-last', value: 'P3D' }, unknown)).toEqual([]);
});

test('only an event’s own property can be compared with the entering event', () => {
  const amount: ComparingCondition = { property: 'amount', is: 'at-least', value: { entry: 'amount' } };
  expect(valueKindsOf(amount, unknown)).toEqual(['number', 'entry']);
  expect(valueKindOf(amount, unknown)).toBe('entry');
  expect(changeValueKind(amount, 'number', 'amount')).toEqual({ ...amount, value: 0 });
});

test('what is written is kept where it can be read as the other kind', () => {
  expect(changeValueKind(visits, 'number', 'x')).toEqual({ ...visits, value: 3 });
  expect(changeValueKind({ ...visits, value: 3 }, 'text', 'x')).toEqual({ ...visits, value: '3' });
  expect(changeValueKind({ attribute: 'visits', is: 'in', value: ['3', 'many'] }, 'number', 'x')).toEqual({
    attribute: 'visits',
    is: 'in',
    value: [3],
  });
});
