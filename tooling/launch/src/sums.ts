/** How many tests passed and failed. */
export interface Sums {
  passed: number;
  failed: number;
}

/** The plain line that closes a run of tests; outside programs read it. */
export function closingLine({ passed, failed }: Sums): string {
  return `${passed} passed, ${failed} failed`;
}

/** What vitest tells about a module or suite, as far as counting needs it. */
interface Counted {
  errors(): readonly unknown[];
  children: {
    allTests(state?: 'passed' | 'failed'): Iterable<unknown>;
    allSuites(): Iterable<{ errors(): readonly unknown[] }>;
  };
}

/**
 * Counts a finished run. A file that could not be loaded, a hook that threw and an error outside all tests count as one
 * failure each, so that nothing that went wrong is left out.
 */
export function countTests(modules: readonly Counted[], unhandledErrors: readonly unknown[]): Sums {
  const sums: Sums = { passed: 0, failed: unhandledErrors.length };
  for (const module of modules) {
    sums.passed += [...module.children.allTests('passed')].length;
    sums.failed += [...module.children.allTests('failed')].length;
    const broken = [module, ...module.children.allSuites()].filter((each) => each.errors().length > 0);
    sums.failed += broken.length;
  }
  return sums;
}

/** What the run as a whole amounts to: one that ended badly without a failed test still failed. */
export function judgeRun(counted: Sums | undefined, exitCode: number): Sums {
  const sums = counted ?? { passed: 0, failed: 0 };
  return exitCode !== 0 && sums.failed === 0 ? { ...sums, failed: 1 } : sums;
}
