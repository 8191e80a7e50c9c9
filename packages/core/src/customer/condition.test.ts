import { expect, test } from 'vitest';
import { Condition, Where } from './condition.ts';

const good: unknown[] = [
  { all: [] },
  { any: [{ not: { attribute: 'a', is: 'unset' } }] },
  { attribute: 'a', is: 'equal', value: null },
  { attribute: 'a', is: 'in', value: ['x', 1, true] },
  { entry: 'product', is: 'starts-with', value: 'c' },
  { attribute: 'a', is: 'before', value: '2027-08-27' },
  { attribute: 'a', is: 'after', value: '2027-08-27T09:00:00+02:00' },
  { attribute: 'a', is: 'within-last', value: 'P30D' },
  {
    event: 'e',
    of: 'n',
    times: { 'at-most': 0 },
    within: 'P1D',
    where: { property: 'p', is: 'greater', value: { entry: 'p' } },
  },
  { segment: 's' },
  { consent: 'email', purpose: 'marketing' },
  { prefers: 'email' },
];
test.each(good)('%j is a condition', (condition) => {
  expect(Condition.safeParse(condition).error).toBeUndefined();
});

const bad: [unknown, string][] = [
  ['yes', ''],
  [{}, ''],
  [{ all: [{ attribute: 'a', is: 'set', value: 1 }] }, 'all.0'],
  [{ attribute: '', is: 'set' }, 'attribute'],
  [{ attribute: '__proto__', is: 'set' }, 'attribute'],
  [{ attribute: 'a' }, 'is'],
  [{ attribute: 'a', is: 'equal' }, 'value'],
  [{ attribute: 'a', is: 'in', value: 'x' }, 'value'],
  [{ attribute: 'a', is: 'at-least', value: '3' }, 'value'],
  [{ attribute: 'a', is: 'before', value: 'soon' }, 'value'],
  [{ attribute: 'a', is: 'within-next', value: '-P1D' }, 'value'],
  [{ attribute: 'a', is: 'equal', value: { entry: 'b' } }, 'value'],
  [{ property: 'a', is: 'set' }, 'property'],
  [{ event: 'e', times: { 'at-least': 1, equal: 2 } }, 'times'],
  [{ event: 'e', times: { equal: 1.5 } }, 'times.equal'],
  [{ event: 'e', where: { any: [{ property: 'p', is: 'like' }] } }, 'where.any.0.is'],
  [{ consent: 'email', purpose: 'fun' }, 'purpose'],
  [{ segment: 's', extra: 1 }, ''],
];
test.each(bad)('%j is none, and the problem lies at “%s”', (condition, path) => {
  expect(Condition.safeParse(condition).error?.issues[0]?.path.join('.')).toBe(path);
});

test('the event’s own properties can be asked for inside `where`', () => {
  expect(Where.safeParse({ property: 'amount', is: 'at-least', value: { entry: 'amount' } }).success).toBe(true);
});
