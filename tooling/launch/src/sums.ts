/** How many tests passed, and what failed: each a line that says where and why. */
export interface Sums {
  passed: number;
  failures: string[];
}

/** What closes a run of tests: a line for each failure, and a plain line of counts that outside programs read. */
export function closingLines({ passed, failures }: Sums): string {
  return [...failures.map((failure) => `failed: ${failure}`), `${passed} passed, ${failures.length} failed`].join('\n');
}

interface Trouble {
  message?: string;
}

/** What vitest tells about a module or suite, as far as counting needs it. */
interface Counted {
  project: { name: string };
  relativeModuleId: string;
  errors(): readonly Trouble[];
  children: {
    allTests(state?: 'passed' | 'failed'): Iterable<{
      fullName: string;
      result(): { errors?: readonly Trouble[] | undefined };
    }>;
    allSuites(): Iterable<{ fullName: string; errors(): readonly Trouble[] }>;
  };
}

/**
 * Counts a finished run. A file that could not be loaded, a hook that threw and an error outside all tests count as one
 * failure each, so that nothing that went wrong is left out.
 */
export function countTests(modules: readonly Counted[], unhandledErrors: readonly Trouble[]): Sums {
  const sums: Sums = { passed: 0, failures: unhandledErrors.map((error) => told('outside all tests', [error])) };
  for (const module of modules) {
    const file = `${module.project.name} ${module.relativeModuleId}`;
    sums.passed += [...module.children.allTests('passed')].length;
    for (const test of module.children.allTests('failed'))
      sums.failures.push(told(`${file} > ${test.fullName}`, test.result().errors));
    const groups: { at: string; group: Pick<Counted, 'errors'> }[] = [{ at: file, group: module }];
    for (const suite of module.children.allSuites()) groups.push({ at: `${file} > ${suite.fullName}`, group: suite });
    for (const { at, group } of groups) if (group.errors().length > 0) sums.failures.push(told(at, group.errors()));
  }
  return sums;
}

/** What the run as a whole amounts to: one that ended badly without a failed test still failed. */
export function judgeRun(counted: Sums | undefined, exitCode: number): Sums {
  const sums = counted ?? { passed: 0, failures: [] };
  if (exitCode === 0 || sums.failures.length > 0) return sums;
  return { ...sums, failures: [`the run ended with exit code ${exitCode}, and no test of it failed`] };
}

function told(where: string, errors: readonly Trouble[] = []): string {
  const [first = ''] = (errors[0]?.message ?? '').split('\n');
  return first ? `${where}: ${first}` : where;
}
