import { describe, expect, it } from 'vitest';
import { closingLine, countTests, judgeRun } from './sums.ts';

const suite = (errors: unknown[] = []) => ({ errors: () => errors });
const module = (
  passed: number,
  failed: number,
  broken: { own?: unknown[]; suites?: { errors(): unknown[] }[] } = {},
) => ({
  errors: () => broken.own ?? [],
  children: {
    allTests: (state?: 'passed' | 'failed') => Array.from({ length: state === 'passed' ? passed : failed }),
    allSuites: () => broken.suites ?? [],
  },
});

describe('the closing line', () => {
  it('is plain', () => expect(closingLine({ passed: 12, failed: 0 })).toBe('12 passed, 0 failed'));

  it('sums the tests of all files', () =>
    expect(countTests([module(3, 1), module(2, 0)], [])).toEqual({ passed: 5, failed: 1 }));

  it('counts a file that did not load, a broken hook and a stray error as failures', () => {
    const unloadable = module(0, 0, { own: [new Error('no such module')] });
    const brokenHook = module(1, 0, { suites: [suite(), suite([new Error('hook')])] });
    expect(countTests([unloadable, brokenHook], [new Error('stray')])).toEqual({ passed: 1, failed: 3 });
  });

  it('counts a run that ended badly as a failure, even if no test failed or none was counted', () => {
    expect(judgeRun({ passed: 4, failed: 0 }, 1)).toEqual({ passed: 4, failed: 1 });
    expect(judgeRun({ passed: 4, failed: 2 }, 1)).toEqual({ passed: 4, failed: 2 });
    expect(judgeRun(undefined, 1)).toEqual({ passed: 0, failed: 1 });
    expect(judgeRun({ passed: 0, failed: 0 }, 0)).toEqual({ passed: 0, failed: 0 });
  });
});
