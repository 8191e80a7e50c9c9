import { expect, test } from 'vitest';
import { changeOf, withChange } from './change.ts';
import type { Scope, View } from './view.ts';

const scope = (attributes: View['attributes']): Scope => ({
  at: Date.parse('2026-03-02T08:00:00Z'),
  visits: {},
  view: {
    customer: 'ada',
    zone: 'UTC',
    attributes,
    preferences: [],
    consents: [],
    segments: [],
    occasions: {},
    entry: { order: 'A-7' },
    history: [],
  },
});

test('an update sets constants, the instant, entering properties and sums; what comes to nothing is unset', () => {
  const set = { a: 1, b: { now: true }, c: { entry: 'order' }, d: { entry: 'gone' }, e: { add: 2 }, f: { add: 2 } };
  expect(changeOf({ set, unset: ['g'] }, scope({ e: 40, f: '40', g: 1 }))).toEqual({
    a: 1,
    b: '2026-03-02T08:00:00.000Z',
    c: 'A-7',
    d: null,
    e: 42,
    f: 2,
    g: null,
  });
});

test('a sum that outgrows all numbers is none, on the virtual clock as in a store', () => {
  expect(changeOf({ set: { a: { add: Number.MAX_VALUE } }, unset: [] }, scope({ a: Number.MAX_VALUE }))).toEqual({
    a: null,
  });
});

test('null in a change takes the attribute away, and only there', () => {
  expect(withChange({ a: 1, b: null, c: 3 }, { a: null, d: 4 })).toEqual({ b: null, c: 3, d: 4 });
});
