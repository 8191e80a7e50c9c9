import { expect, it } from 'vitest';
import { loadedTest } from './loaded-test.ts';
import type { TriedTest } from './use-kept-tests.ts';

const tests = [{ test: { name: 'Clicks' } }, { test: { name: 'Visits' } }] as TriedTest[];
const scenario = {} as never;

it('a kept test that is played is that test, and a file of the same name is not', () => {
  expect(loadedTest({ type: 'scenario', name: 'Visits', scenario, test: 'Visits' }, tests)).toBe(tests[1]);
  expect(loadedTest({ type: 'scenario', name: 'Visits', scenario }, tests)).toBeUndefined();
  expect(loadedTest(undefined, tests)).toBeUndefined();
});
