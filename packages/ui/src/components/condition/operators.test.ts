import { expect, test } from 'vitest';
import type { ConditionField } from './condition-field.ts';
import { changeField, changeOperator, startComparison } from './operators.ts';

const specialty: ConditionField = { source: 'attribute', key: 'specialty', label: 'Specialty', type: 'text' };
const visits: ConditionField = { source: 'entry', key: 'visits', label: 'Visits', type: 'number' };
const lastVisit: ConditionField = { source: 'property', key: 'lastVisit', label: 'Last visit', type: 'date' };

test('a new condition begins with the first operator of its field', () => {
  expect(startComparison(specialty)).toEqual({ attribute: 'specialty', is: 'equal', value: '' });
  expect(startComparison(lastVisit)).toEqual({ property: 'lastVisit', is: 'before', value: '' });
});

test('a value becomes the first of several, and the first of several a value', () => {
  const equal = { attribute: 'specialty', is: 'equal', value: 'cardiology' } as const;
  const several = changeOperator(equal, 'in', specialty);
  expect(several).toEqual({ attribute: 'specialty', is: 'in', value: ['cardiology'] });
  expect(changeOperator(several, 'not-equal', specialty)).toEqual({ ...equal, is: 'not-equal' });
});

test('an operator without a value has none', () => {
  const equal = { attribute: 'specialty', is: 'equal', value: 'cardiology' } as const;
  expect(changeOperator(equal, 'unset', specialty)).toEqual({ attribute: 'specialty', is: 'unset' });
});

test('a field of another type keeps no operator that makes no sense for it', () => {
  const prefix = { attribute: 'specialty', is: 'starts-with', value: 'card' } as const;
  expect(changeField(prefix, visits)).toEqual({ entry: 'visits', is: 'equal', value: 0 });
});

test('a span of time begins with thirty days', () => {
  const before = { property: 'lastVisit', is: 'before', value: '2026-03-01' } as const;
  expect(changeOperator(before, 'within-last', lastVisit)).toEqual({
    property: 'lastVisit',
    is: 'within-last',
    value: 'P30D',
  });
});
