import { describe, expect, test } from 'vitest';
import { type Connector, failure } from '../sdk/index.ts';
import { rulesOf } from './rules.ts';
import { brokenRules } from './sample/broken-rules.ts';
import { altered, sample, sampleFixtures } from './sample/connector.ts';
import { testConnector } from './test-connector.ts';
import { tryRule } from './try-rule.ts';

testConnector(sample, sampleFixtures);

describe('a connector that tells a secret', () => {
  test.each<[string, Parameters<typeof altered>[0]]>([
    ['in its receipt', { deliver: async ({ secrets }) => ({ response: `with ${secrets.token}` }) }],
    ['in its failure', { deliver: async ({ secrets }) => failure('auth', `The key ${secrets.token} is wrong.`) }],
    [
      'by throwing',
      {
        deliver: async ({ secrets }) => {
          throw new Error(encodeURIComponent(secrets.token));
        },
      },
    ],
    [
      'in its log',
      {
        deliver: async ({ log, secrets }) => {
          log('using a key', { key: btoa(secrets.token) });
          return {};
        },
      },
    ],
    [
      'on the console',
      {
        deliver: async ({ secrets }) => {
          // biome-ignore lint/suspicious/noConsole: what a connector must not do is what is tried here
          console.log(secrets);
          return {};
        },
      },
    ],
    [
      'on standard output',
      {
        deliver: async ({ secrets }) => {
          process.stdout.write(`${secrets.token}\n`);
          return {};
        },
      },
    ],
  ])('%s is found out', async (_, different) => {
    const subject = { connector: altered(different) as unknown as Connector, fixtures: sampleFixtures };
    const rules = rulesOf(subject).flatMap(({ rules }) => rules);
    const rule = rules.find(({ title }) => title === 'it hands over one message and gives a receipt');
    if (!rule) throw new Error('that rule is gone');
    await expect(tryRule(rule, subject)).rejects.toThrow(/^It told a secret: .*•••/);
  });
});

describe('fixtures that lack what the connector declares', () => {
  test('are broken rules, not left out', async () => {
    expect(await brokenRules(sample, { callbacks: undefined })).toContain('a tampered callback is refused');
    expect(await brokenRules(sample, { retryAfter: undefined })).toEqual(['a rate limit is told with its exact delay']);
    expect(await brokenRules(sample, { provider: undefined })).toEqual(
      expect.arrayContaining([
        'the fixtures have a provider that accepts, or say why there is none',
        'the fixtures have a provider that drops-after-body, or say why there is none',
        'a lookup finds what was delivered, and says absent of what was not',
        'what was delivered is taken back, once and again',
        'polling tells what happened after the cursor, and again the same under the same cursor',
      ]),
    );
  });

  test('a behaviour is left out for a reason only', async () => {
    const { 'limits-rate': _, ...provider } = sampleFixtures.provider ?? {};
    expect(await brokenRules(sample, { provider })).toEqual([
      'the fixtures have a provider that limits-rate, or say why there is none',
    ]);
    expect(await brokenRules(sample, { provider, without: { 'limits-rate': 'it has no such answer' } })).toEqual([]);
  });
});
