import type { Connector } from '../../sdk/index.ts';
import type { ConnectorFixtures } from '../fixtures.ts';
import { rulesOf } from '../rules.ts';
import { tryRule } from '../try-rule.ts';
import { sampleFixtures } from './connector.ts';

/** The titles of the rules that a connector of the made-up post office breaks. */
export async function brokenRules(connector: unknown, different: Partial<ConnectorFixtures> = {}): Promise<string[]> {
  const subject = { connector: connector as Connector, fixtures: { ...sampleFixtures, ...different } };
  const failing: string[] = [];
  for (const rule of rulesOf(subject).flatMap(({ rules }) => rules))
    await tryRule(rule, subject).catch(() => failing.push(rule.title));
  return failing;
}
