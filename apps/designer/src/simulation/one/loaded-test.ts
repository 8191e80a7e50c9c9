import type { TriedTest } from './use-kept-tests.ts';
import type { Source } from './use-one.ts';

/** The kept test that is played; undefined where something else is, also a file that is called like a test. */
export const loadedTest = (source: Source | undefined, tests: readonly TriedTest[]): TriedTest | undefined =>
  source?.type === 'scenario' ? tests.find(({ test }) => test.name === source.test) : undefined;
