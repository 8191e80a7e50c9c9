import type { Connector } from '../../sdk/index.ts';
import type { ConnectorFixtures } from '../fixtures.ts';
import { createJudge } from '../judge.ts';
import { rulesOf } from '../rules.ts';
import { sampleFixtures } from './connector.ts';

/** The titles of the rules that a connector of the made-up post office breaks. */
export async function brokenRules(connector: unknown, different: Partial<ConnectorFixtures> = {}): Promise<string[]> {
  const subject = { connector: connector as Connector, fixtures: { ...sampleFixtures, ...different } };
  const judge = createJudge(subject);
  const broken: string[] = [];
  for (const rule of rulesOf(subject).flatMap(({ rules }) => rules))
    if ('broken' in (await judge(rule))) broken.push(rule.title);
  return broken;
}
