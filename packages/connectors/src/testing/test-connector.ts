import { describe, test } from 'vitest';
import type { Connector } from '../sdk/index.ts';
import type { ConnectorFixtures } from './fixtures.ts';
import { createJudge } from './judge.ts';
import type { Rule } from './rule.ts';
import { rulesOf } from './rules.ts';

/**
 * The conformance suite every connector passes: registers a vitest test for each rule of its declaration, its words and, against
 * the made-up provider of the fixtures, of what it does when all goes well and when it does not. What a connector declares
 * and the fixtures lack is a failing test, not one left out. One cause is one failing test: the rules that say nothing because
 * of it are skipped, with a note that names it.
 */
export function testConnector(connector: Connector, fixtures: ConnectorFixtures): void {
  const subject = { connector, fixtures };
  describe(`the connector ${connector.id}`, { timeout: 60_000 }, () => {
    const judge = createJudge(subject);
    const failed = new Set<Rule>();
    for (const { about, rules } of rulesOf(subject))
      describe(about, () => {
        for (const rule of rules)
          test(rule.title, async ({ skip }) => {
            const verdict = await judge(rule);
            if ('kept' in verdict) return;
            const cause = 'notJudged' in verdict ? verdict.notJudged : rule;
            if (cause !== rule && failed.has(cause)) skip(`not judged, because this is broken: ${cause.title}`);
            // Where its cause has not failed by itself, as when only some tests are run, the rule fails in its place.
            failed.add(cause);
            const found = await judge(cause);
            if ('broken' in found) throw found.broken;
          });
      });
  });
}
