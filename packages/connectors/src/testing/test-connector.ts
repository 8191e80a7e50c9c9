import { describe, test } from 'vitest';
import type { Connector } from '../sdk/index.ts';
import type { ConnectorFixtures } from './fixtures.ts';
import { rulesOf } from './rules.ts';
import { tryRule } from './try-rule.ts';

/**
 * The conformance suite every connector passes: registers a vitest test for each rule of its declaration, its words and, against
 * the made-up provider of the fixtures, of what it does when all goes well and when it does not. What a connector declares
 * and the fixtures lack is a failing test, not one left out.
 */
export function testConnector(connector: Connector, fixtures: ConnectorFixtures): void {
  const subject = { connector, fixtures };
  describe(`the connector ${connector.id}`, { timeout: 60_000 }, () => {
    for (const { about, rules } of rulesOf(subject))
      describe(about, () => {
        test.each(rules)('$title', (rule) => tryRule(rule, subject));
      });
  });
}
