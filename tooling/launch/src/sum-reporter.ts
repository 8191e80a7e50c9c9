import { writeFileSync } from 'node:fs';
import type { Reporter } from 'vitest/node';
import { countTests } from './sums.ts';

/** Writes what a finished run amounts to into the file that `WAYMARK_TEST_SUMS` names, for the closing line. */
export default class SumReporter implements Reporter {
  onTestRunEnd(...[modules, unhandledErrors]: Parameters<NonNullable<Reporter['onTestRunEnd']>>): void {
    const file = process.env.WAYMARK_TEST_SUMS;
    if (file) writeFileSync(file, JSON.stringify(countTests(modules, unhandledErrors)));
  }
}
