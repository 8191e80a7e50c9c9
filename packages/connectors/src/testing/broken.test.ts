import { expect, test } from 'vitest';
import { z } from 'zod';
import { type Connector, Failure, failure, type Receipt } from '../sdk/index.ts';
import type { ConnectorFixtures } from './fixtures.ts';
import { rulesOf } from './rules.ts';
import { brokenRules } from './sample/broken-rules.ts';
import { altered, call, eventOf, failureIn, post, sample, sampleFixtures } from './sample/connector.ts';

type Context = Parameters<typeof sample.deliver>[0];
interface Broken {
  does: string;
  connector?: Parameters<typeof altered>[0];
  /** What the types forbid, and JavaScript does not. */
  untyped?: object;
  fixtures?: Partial<ConnectorFixtures>;
  breaks: string[];
}

const { words, capabilities } = sample;
const verify = sample.webhook?.verify ?? (() => true);
const text = z.string().min(1);

/** Posts the letter, and says something else of what came of it. */
const telling =
  (tell: (sent: Receipt | Failure) => Receipt | Failure) =>
  async (context: Context, { key }: { key: string }) =>
    tell(await post(context, { key }));
const deleting = async (context: Context, key: string) => {
  const response = await call(context, `/letters/${key}`, { method: 'DELETE' });
  return response instanceof Response ? failureIn(response) : response;
};

const loaded = 'its declaration is one the loader takes';
const named = 'every field has an English label, and every event an English name';
const contents = 'the example contents are valid, by the JSON Schema too, and there are wrong ones';
const callbacks = 'the fixtures have callbacks as the provider sends them';
const checks = 'it checks the connection without sending anything';
const handsOver = 'it hands over one message and gives a receipt';
const once = 'the same key twice is one message';
const refusedConnection = 'a refused connection is transient';
const credentials = 'bad credentials are an auth failure';
const busy = 'a passing error is transient';
const delay = 'a rate limit is told with its exact delay';
const recipient = 'a refused recipient is refused';
const dropped = 'a connection dropped after the body is unknown';
const early = 'an abort before the beginning sends nothing';
const obeyed = 'the abort signal is obeyed';
const found = 'a lookup finds what was delivered, and says absent of what was not';
const silent = 'a lookup that gets no answer says nothing about the message';
const takenBack = 'what was delivered is taken back, once and again';
const nothingElse = 'a recall takes back nothing else';
const declared = 'a true callback gives events that the connector declares';
const tampered = 'a tampered callback is refused';
const unsigned = 'a callback without its signature is refused';
const replayed = 'a replayed callback gives the same event ids';
const polls = 'polling tells what happened after the cursor, and again the same under the same cursor';
const away = 'polling a provider that is away is a transient failure';
const schema = (part: string) => `its ${part} become a JSON Schema that refuses unknown fields`;
const wrongContent = 'the content {"text":""} is wrong, and the problem has a path';

const cases: Broken[] = [
  { does: 'has no deliver', untyped: { deliver: undefined }, breaks: [loaded] },
  {
    does: 'has content that is no JSON',
    untyped: { content: z.strictObject({ text: z.date() }) },
    breaks: [loaded],
  },
  {
    does: 'takes any content',
    untyped: { content: z.looseObject({ text: z.any() }) },
    breaks: [schema('content'), wrongContent, 'the content {"text":""} is an invalid message'],
  },
  {
    does: 'asks for no text',
    untyped: { content: z.strictObject({ text: text.optional() }) },
    breaks: ['the content {} is wrong, and the problem has a path', 'the content {} is an invalid message'],
  },
  {
    does: 'takes any setting',
    untyped: { settings: z.looseObject({ url: z.url() }) },
    breaks: [schema('settings'), 'settings it does not know are a config failure'],
  },
  {
    does: 'takes any secret',
    untyped: { secrets: z.looseObject({ token: text, signingKey: text }) },
    breaks: [schema('secrets')],
  },
  {
    does: 'has wrong example settings',
    fixtures: { settings: { url: 'nowhere' } },
    breaks: ['the example settings are valid'],
  },
  { does: 'has wrong example secrets', fixtures: { secrets: {} }, breaks: ['the example secrets are valid'] },
  {
    does: 'has no wrong contents',
    fixtures: { wrongContents: [] },
    breaks: [contents],
  },
  {
    does: 'refuses its own content',
    untyped: { content: z.strictObject({ text: z.string().min(10) }) },
    breaks: [contents],
  },
  {
    does: 'has an event without a name',
    connector: { capabilities: { ...capabilities, events: ['arrived', 'lost'] } },
    breaks: [named],
  },
  {
    does: 'speaks of no field of its content',
    connector: { words: { en: { ...words.en, sentence: 'Post {letter}' } } },
    breaks: ['the sentence in "en" speaks of fields of the content'],
  },
  {
    does: 'names an unknown event',
    connector: { words: { en: { ...words.en, events: { arrived: 'arrived', lost: 'lost' } } } },
    breaks: ['"en" names no unknown field or event'],
  },
  { does: 'is called otherwise in English', connector: { title: 'Mail' }, breaks: ['the English title is the title'] },
  {
    does: 'sends when it should only check',
    connector: {
      checkConnection: async (context) => {
        const sent = await post(context, {});
        return Failure.is(sent) ? sent : undefined;
      },
    },
    breaks: [checks],
  },
  {
    does: 'gives no receipt',
    connector: { deliver: telling(() => failure('transient', 'No.')) },
    breaks: [handsOver, once, credentials, delay, recipient, dropped],
  },
  { does: 'forgets the key', connector: { deliver: (context) => post(context, {}) }, breaks: [once, found, takenBack] },
  {
    does: 'gives every message one key',
    connector: { deliver: (context) => post(context, { key: 'k' }) },
    breaks: [once, found, takenBack],
  },
  {
    does: 'goes on after an abort',
    connector: { deliver: (context, { key }) => post({ ...context, fetch }, { key }) },
    breaks: [early, obeyed],
  },
  {
    does: 'takes each trouble for a passing one',
    connector: { deliver: telling((sent) => (Failure.is(sent) ? failure('transient', 'No.') : sent)) },
    breaks: [credentials, delay, recipient, dropped],
  },
  {
    does: 'takes each trouble for a lasting one',
    connector: { deliver: telling((sent) => (Failure.is(sent) ? failure('refused', 'No.') : sent)) },
    breaks: [refusedConnection, credentials, busy, delay, dropped],
  },
  {
    does: 'knows the delay only about',
    connector: {
      deliver: telling((sent) =>
        'retryAfter' in sent && sent.retryAfter ? failure('rate-limited', 'Wait.', { retryAfter: 60 }) : sent,
      ),
    },
    breaks: [delay],
  },
  {
    does: 'finds whatever it is asked for',
    connector: { lookup: async () => ({ state: 'accepted', receipt: {} }) },
    breaks: [found, silent],
  },
  {
    does: 'says absent when it gets no answer',
    connector: {
      lookup: async (context, key) => {
        const response = await call(context, `/letters/${key}`);
        return response instanceof Response && response.ok ? { state: 'accepted', receipt: {} } : { state: 'absent' };
      },
    },
    breaks: [silent],
  },
  {
    does: 'shows nothing of what it would send',
    connector: { preview: () => ({}) },
    breaks: ['the content {"text":"Hello"} can be looked at before it is sent'],
  },
  {
    does: 'declares an inbox and gives no task',
    connector: { capabilities: { ...capabilities, inbox: true } },
    breaks: ['it gives a task for the inbox'],
  },
  { does: 'recalls nothing', connector: { recall: async () => undefined }, breaks: [takenBack] },
  {
    does: 'recalls something else',
    connector: { recall: (context) => deleting(context, 'conformance-1') },
    breaks: [nothingElse],
  },
  { does: 'has no callbacks to try', fixtures: { callbacks: undefined }, breaks: [callbacks] },
  {
    does: 'believes every callback',
    connector: { webhook: { verify: () => true, parse: () => [eventOf('e-1')] } },
    breaks: [tampered, unsigned],
  },
  {
    does: 'believes no callback',
    connector: { webhook: { verify: () => false, parse: () => [] } },
    breaks: [declared, replayed],
  },
  {
    does: 'tells events it has not declared',
    connector: { webhook: { verify, parse: () => [{ ...eventOf('e-1'), event: 'lost' }] } },
    breaks: [declared],
  },
  {
    does: 'gives an event a new id each time',
    connector: { webhook: { verify, parse: () => [eventOf(crypto.randomUUID())] } },
    breaks: [replayed],
  },
  {
    does: 'forgets the cursor',
    connector: { poll: async (context) => (await sample.poll?.(context, undefined)) ?? failure('transient', 'No.') },
    breaks: [polls],
  },
  { does: 'polls nothing', connector: { poll: async () => ({ events: [], cursor: '' }) }, breaks: [polls, away] },
];

test.each(cases)(
  'a connector that $does breaks the rules for that',
  async ({ connector, untyped, fixtures, breaks }) => {
    expect(await brokenRules({ ...altered(connector ?? {}), ...untyped }, fixtures)).toEqual(
      expect.arrayContaining(breaks),
    );
  },
);

test('each rule is broken by one of them, and none by the good one', async () => {
  const subject = { connector: sample as unknown as Connector, fixtures: sampleFixtures };
  const titles = rulesOf(subject).flatMap(({ rules }) => rules.map(({ title }) => title));
  const broken = new Set(cases.flatMap(({ breaks }) => breaks));
  expect(titles.filter((title) => !broken.has(title))).toEqual([]);
  expect(await brokenRules(sample)).toEqual([]);
});
