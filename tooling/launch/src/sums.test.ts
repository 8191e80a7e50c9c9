import { describe, expect, it } from 'vitest';
import { closingLines, countTests, judgeRun } from './sums.ts';

const suite = (fullName: string, errors: Error[] = []) => ({ fullName, errors: () => errors });
const test = (fullName: string, error?: Error) => ({ fullName, result: () => ({ errors: error && [error] }) });
const module = (
  passed: number,
  failed: ReturnType<typeof test>[],
  broken: { own?: Error[]; suites?: ReturnType<typeof suite>[] } = {},
) => ({
  project: { name: 'core' },
  relativeModuleId: 'a.test.ts',
  errors: () => broken.own ?? [],
  children: {
    allTests: (state?: 'passed' | 'failed') =>
      state === 'failed' ? failed : Array.from({ length: passed }, () => test('passes')),
    allSuites: () => broken.suites ?? [],
  },
});

describe('what closes a run', () => {
  it('ends with a plain line, after one for each failure', () => {
    expect(closingLines({ passed: 12, failures: [] })).toBe('12 passed, 0 failed');
    expect(closingLines({ passed: 12, failures: ['a.test.ts > adds: 1 is not 2'] })).toBe(
      'failed: a.test.ts > adds: 1 is not 2\n12 passed, 1 failed',
    );
  });

  it('sums the tests of all files, and says of each failure where and why', () =>
    expect(
      countTests([module(3, [test('adds', new Error('1 is not 2\nand more')), test('waits')]), module(2, [])], []),
    ).toEqual({ passed: 5, failures: ['core a.test.ts > adds: 1 is not 2', 'core a.test.ts > waits'] }));

  it('counts a file that did not load, a broken hook and a stray error as failures', () => {
    const unloadable = module(0, [], { own: [new Error('no such module')] });
    const brokenHook = module(1, [], { suites: [suite('sound'), suite('sums', [new Error('hook')])] });
    expect(countTests([unloadable, brokenHook], [new Error('stray')])).toEqual({
      passed: 1,
      failures: ['outside all tests: stray', 'core a.test.ts: no such module', 'core a.test.ts > sums: hook'],
    });
  });

  it('counts a run that ended badly as a failure, even if no test failed or none was counted', () => {
    const odd = ['the run ended with exit code 1, and no test of it failed'];
    expect(judgeRun({ passed: 4, failures: [] }, 1)).toEqual({ passed: 4, failures: odd });
    expect(judgeRun({ passed: 4, failures: ['one'] }, 1)).toEqual({ passed: 4, failures: ['one'] });
    expect(judgeRun(undefined, 1)).toEqual({ passed: 0, failures: odd });
    expect(judgeRun({ passed: 0, failures: [] }, 0)).toEqual({ passed: 0, failures: [] });
  });
});
