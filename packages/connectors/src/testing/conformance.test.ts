import { describe, expect, type RunnerTask, test } from 'vitest';
import { z } from 'zod';
import { type Connector, failure } from '../sdk/index.ts';
import { behaviours } from './fixtures.ts';
import { createJudge } from './judge.ts';
import { rulesOf } from './rules.ts';
import { brokenRules } from './sample/broken-rules.ts';
import { altered, sample, sampleFixtures } from './sample/connector.ts';
import { testConnector } from './test-connector.ts';
import { tryRule } from './try-rule.ts';

testConnector(sample, sampleFixtures);

test('each rule is a test with its whole title', ({ task }) => {
  const titlesIn = (tasks: RunnerTask[]): string[] =>
    tasks.flatMap((one) => ('tasks' in one ? titlesIn(one.tasks) : [one.name]));
  const rules = rulesOf({ connector: sample as unknown as Connector, fixtures: sampleFixtures });
  const titles = rules.flatMap(({ rules }) => rules.map(({ title }) => title));
  expect(titlesIn(task.file.tasks)).toEqual(expect.arrayContaining(titles));
});

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
    expect(await brokenRules(sample, { callbacks: undefined })).toEqual([
      'the fixtures have callbacks as the provider sends them',
    ]);
    expect(await brokenRules(sample, { retryAfter: undefined })).toEqual(['a rate limit is told with its exact delay']);
    expect(await brokenRules(sample, { provider: undefined })).toEqual(
      behaviours.map((behaviour) => `the fixtures have a provider that ${behaviour}, or say why there is none`),
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

describe('one cause is one broken rule, which says what to do', () => {
  const { settings, secrets, content, words } = sample;
  const more = z.strictObject({ urgency: z.string() }).shape;
  const named = { en: { ...words.en, fields: { ...words.en.fields, urgency: { label: 'Urgency' } } } };

  /** What is broken with its reason, and what was not judged because of it. */
  async function judged(different: object) {
    const subject = { connector: { ...sample, ...different } as unknown as Connector, fixtures: sampleFixtures };
    const judge = createJudge(subject);
    const broken: Record<string, string> = {};
    const notJudged: string[] = [];
    for (const rule of rulesOf(subject).flatMap(({ rules }) => rules)) {
      const verdict = await judge(rule);
      if ('broken' in verdict) broken[rule.title] = String(verdict.broken);
      if ('notJudged' in verdict) notJudged.push(`${rule.title} < ${verdict.notJudged.title}`);
    }
    return { broken, notJudged };
  }

  test.each([
    [
      'a setting that is new and required',
      { words: named, settings: settings.extend(more) },
      'the example settings are valid',
      /Mend the example settings: urgency: .*\n {2}in the fixtures, of the provider that accepts, .*never-answers\nThe rules/,
    ],
    [
      'a secret that is new and required',
      { words: named, secrets: secrets.extend(more) },
      'the example secrets are valid',
      /Mend the example secrets: urgency: .*\n {2}in the fixtures, of the provider that accepts, /,
    ],
    [
      'a field of the content that is new and required',
      { words: named, content: content.extend(more) },
      'the example contents are valid, by the JSON Schema too, and there are wrong ones',
      /Mend the example contents: urgency: .*\n {2}\{"text":"Hello"\}\nThe rules/,
    ],
    [
      'an icon with a false name',
      { icon: 'No Icon' },
      'its declaration is one the loader takes',
      /The loader refuses it\. Its declaration is not valid: icon: /,
    ],
  ])('%s', async (_, different, title, reason) => {
    const { broken, notJudged } = await judged(different);
    expect(broken).toEqual({ [title]: expect.stringMatching(reason) });
    expect(notJudged).toContain(`a rate limit is told with its exact delay < ${title}`);
    expect(notJudged).toContain(`what was delivered is taken back, once and again < ${title}`);
  });

  test('a failure where an answer was due is told as a whole', async () => {
    const deliver = async () =>
      failure('config', 'The pager has no antenna: screw one on, and turn it until it hears.');
    const { broken } = await judged({ deliver });
    expect(broken['it hands over one message and gives a receipt']).toMatch(
      /failure .*: config, "The pager has no antenna: screw one on, and turn it until it hears\."$/,
    );
  });

  test('a field without an English label leaves all else to be judged', async () => {
    const { broken, notJudged } = await judged({ settings: settings.extend({ floor: z.int().optional() }) });
    expect(broken).toEqual({
      'every field has an English label, and every event an English name': expect.stringMatching(
        /The loader refuses it\. Its English words are not complete: words\.en\.fields\.floor has no label\.$/,
      ),
    });
    expect(notJudged).toEqual([]);
  });
});
