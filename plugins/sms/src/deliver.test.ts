import { createServer } from 'node:http';
import { type ConnectorContext, type Delivery, Failure } from '@waymark/connectors/sdk';
import { countSmsSegments } from '@waymark/core/text';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { Content } from './content.ts';
import { checkConnection, deliver } from './deliver.ts';
import { type FakeTwilio, type Refusal, startTwilio } from './fake-provider.ts';
import { Secrets, Settings } from './settings.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(() => Promise.all(open.splice(0).map((server) => server.close())));

async function start(refusal?: Refusal): Promise<FakeTwilio> {
  const server = await startTwilio('accepts', refusal);
  open.push(server);
  return server;
}

function contextFor(server: FakeTwilio, different: Record<string, unknown> = {}): ConnectorContext<Settings, Secrets> {
  return {
    settings: Settings.parse({ ...server.settings, ...different }),
    secrets: Secrets.parse(server.secrets),
    fetch,
    log: () => {},
    signal: AbortSignal.timeout(20_000),
    now: () => new Date('2026-03-02T08:00:00Z'),
  };
}

function message(different: Partial<Delivery<Content>> = {}): Delivery<Content> {
  return {
    key: 'k3f9a',
    messageId: 'k3f9a.waymark',
    to: '+358401234567',
    customer: { id: 'c-1' },
    content: { text: 'Hei' },
    links: {},
    purpose: 'service',
    journey: { name: 'Refill', node: 'Reminder' },
    ...different,
  };
}

describe('a message that is taken', () => {
  test('has number, sender and text, none of its characters replaced', async () => {
    const server = await start();
    const receipt = await deliver(
      contextFor(server),
      message({ to: '+358 40 123 4567', content: { text: '“Hei” – 1 + 1 & more' } }),
    );
    const [taken] = server.messages;
    expect(receipt).toEqual({ providerId: taken?.sid, at: '2026-03-02T08:00:00.000Z', response: 'queued' });
    expect(Object.fromEntries(taken?.form ?? [])).toEqual({
      To: '+358401234567',
      From: '+4930123456',
      Body: '“Hei” – 1 + 1 & more',
      SmartEncoded: 'false',
    });
  });

  test('comes from the messaging service where one is set', async () => {
    const server = await start();
    const service = `MG${'2c'.repeat(16)}`;
    await deliver(contextFor(server, { from: undefined, messagingServiceSid: service }), message());
    const form = server.messages[0]?.form;
    expect([form?.get('MessagingServiceSid'), form?.has('From')]).toEqual([service, false]);
  });

  test('a number without a country is one of the country of the settings', async () => {
    const server = await start();
    for (const to of ['030 / 12 34 56', '0049 30 123456', '+49 (30) 123456'])
      await deliver(contextFor(server), message({ to }));
    expect(server.messages.map(({ form }) => form.get('To'))).toEqual(['+4930123456', '+4930123456', '+4930123456']);
  });

  test('carries its key in the address for status callbacks', async () => {
    const server = await start();
    await deliver(contextFor(server), message({ links: { callback: 'http://127.0.0.1:4400/hooks/con-1' } }));
    expect(server.messages[0]?.form.get('StatusCallback')).toBe('http://127.0.0.1:4400/hooks/con-1?key=k3f9a');
  });

  test('asks for no callbacks where the provider could not reach us', async () => {
    const far = { ...contextFor(await start()), fetch: far201 };
    const asked = { ...far, settings: { ...far.settings, apiUrl: 'https://api.twilio.com' } };
    const forms: URLSearchParams[] = [];
    function far201(_: unknown, init?: RequestInit): Promise<Response> {
      forms.push(init?.body as URLSearchParams);
      return Promise.resolve(new Response('{}', { status: 201 }));
    }
    for (const callback of ['http://127.0.0.1:4400/hooks/a', 'http://localhost/hooks/a', 'http://[::1]:4400/hooks/a'])
      await deliver(asked, message({ links: { callback } }));
    await deliver(asked, message({ links: { callback: 'https://waymark.example/hooks/a' } }));
    expect(forms.map((form) => form.has('StatusCallback'))).toEqual([false, false, false, true]);
  });
});

describe('a number that is none', () => {
  test.each(['ask reception', '12', '030 12', '+49', '+49 30 123456 ext. 7', '+999 123 456 789'])(
    '“%s” is refused, and nothing is sent',
    async (to) => {
      const server = await start();
      expect(await deliver(contextFor(server), message({ to }))).toMatchObject({ kind: 'refused' });
      expect(server.taken()).toBe(0);
    },
  );

  test('without a country in the settings a number needs its own', async () => {
    const server = await start();
    expect(await deliver(contextFor(server, { country: undefined }), message({ to: '030 123456' }))).toMatchObject({
      kind: 'refused',
      suppress: undefined,
    });
  });

  test('no number at all is an invalid message', async () => {
    expect(await deliver(contextFor(await start()), message({ to: undefined }))).toMatchObject({
      kind: 'invalid-message',
    });
  });
});

describe("the provider's answers", () => {
  test.each([
    [
      { status: 400, code: 21211 },
      { kind: 'refused', suppress: true },
    ],
    [
      { status: 400, code: 21614 },
      { kind: 'refused', suppress: true },
    ],
    [
      { status: 400, code: 21635 },
      { kind: 'refused', suppress: true },
    ],
    [
      { status: 400, code: 21610 },
      { kind: 'refused', suppress: undefined },
    ],
    [
      { status: 400, code: 21408 },
      { kind: 'refused', suppress: undefined },
    ],
    [{ status: 400, code: 21606 }, { kind: 'config' }],
    [{ status: 400, code: 21609 }, { kind: 'config' }],
    [{ status: 400, code: 21617 }, { kind: 'invalid-message' }],
    [{ status: 400, code: 29999 }, { kind: 'invalid-message' }],
    [{ status: 400, code: 21611 }, { kind: 'transient' }],
    [{ status: 401, code: 20003 }, { kind: 'auth' }],
    [{ status: 403, code: 20005 }, { kind: 'auth' }],
    [{ status: 404, code: 20404 }, { kind: 'config' }],
    [
      { status: 429, code: 20429, headers: { 'retry-after': '7' } },
      { kind: 'rate-limited', retryAfter: 7 },
    ],
    [{ status: 429 }, { kind: 'rate-limited', retryAfter: undefined }],
    [{ status: 500 }, { kind: 'transient' }],
    [{ status: 501 }, { kind: 'config' }],
    [{ status: 302, headers: { location: 'https://elsewhere.example' } }, { kind: 'config' }],
  ] satisfies [Refusal, object][])('%j is %j, and names no number', async (refusal, failed) => {
    const answer = await deliver(contextFor(await start(refusal)), message());
    expect(answer).toMatchObject(failed);
    expect(Failure.is(answer) && answer.message).not.toMatch(/40 ?123/);
  });

  test('a 2xx that names no message leaves the outcome unknown, unless it says that one was made', async () => {
    const answered = (status: number) => ({ fetch: async () => new Response('<html>', { status }) });
    const context = contextFor(await start());
    expect(await deliver({ ...context, ...answered(200) }, message())).toMatchObject({ kind: 'unknown' });
    expect(await deliver({ ...context, ...answered(201) }, message())).toEqual({ at: '2026-03-02T08:00:00.000Z' });
  });

  test('an abort while the provider thinks leaves the outcome unknown', async () => {
    const abort = new AbortController();
    const silent = createServer(() => abort.abort()).listen(0, '127.0.0.1');
    open.push({ close: async () => void silent.close().closeAllConnections() });
    await new Promise((resolve) => silent.once('listening', resolve));
    const { port } = silent.address() as { port: number };
    const context = contextFor(await start(), { apiUrl: `http://127.0.0.1:${port}` });
    const aborting: typeof fetch = (input, init) => fetch(input, { ...init, signal: abort.signal });
    expect(await deliver({ ...context, fetch: aborting, signal: abort.signal }, message())).toMatchObject({
      kind: 'unknown',
    });
  });

  test('an account that is closed needs attention', async () => {
    const context = contextFor(await start());
    const closed = async () => new Response('{"status":"suspended"}');
    expect(await checkConnection({ ...context, fetch: closed })).toMatchObject({ kind: 'auth' });
    expect(await checkConnection({ ...context, fetch: async () => new Response('Hi') })).toMatchObject({
      kind: 'config',
    });
    expect(await checkConnection(context)).toBeUndefined();
  });
});

describe('the settings', () => {
  const settings = { accountSid: `AC${'0a'.repeat(16)}` };
  test.each([
    ['neither sender nor service', {}],
    ['both of them', { from: 'Northgate', messagingServiceSid: `MG${'2c'.repeat(16)}` }],
    ['a name that is too long', { from: 'Northgate Pharma' }],
    ['an address that is none', { from: 'Northgate', apiUrl: 'api.twilio.com' }],
    ['a slash at the end', { from: 'Northgate', apiUrl: 'https://api.twilio.com/' }],
  ])('do not take %s', (_, wrong) => {
    expect(Settings.safeParse({ ...settings, ...wrong }).success).toBe(false);
  });
});

/** Sends a text, and gives what the editor's counter said of it beside what went on the air. */
async function sent(server: FakeTwilio, text: string): Promise<[counted: object, sent: object]> {
  await deliver(contextFor(server), message({ content: { text } }));
  const { encoding, segments } = countSmsSegments(text);
  const { encoding: onAir, numSegments } = server.messages.at(-1) ?? {};
  return [
    { encoding, segments },
    { encoding: onAir, segments: numSegments },
  ];
}

describe('the counter of parts says what is sent', () => {
  test.each([
    ['Turkish', 'Sayın Dr. Yılmaz, reçeteniz hazır. Şubenizden bugün alabilirsiniz. Çıkmak için RET yazın.'],
    [
      'Turkish within the GSM alphabet',
      'Sayin Dr. Yilmaz, receteniz hazir. Öğle degil, Ü ve Ö sorun degil.'.replaceAll('ğ', 'g'),
    ],
    [
      'Finnish',
      'Hyvää päivää, Åsa! Lääkkeesi on noudettavissa apteekista. Älä unohda reseptiä – ei, ei!'.replace('–', '-'),
    ],
    ['a long Finnish one', 'Lääkkeesi on noudettavissa. '.repeat(12)],
    ['Chinese', '王医生，您好！您的处方药已备好，请到药房领取。退订请回复TD。'],
    ['a long Chinese one', '您的处方药已备好，请到药房领取。'.repeat(9)],
    ['160 letters', 'a'.repeat(160)],
    ['161 letters', 'a'.repeat(161)],
    ['306 letters', 'ä'.repeat(306)],
    ['307 letters', 'ä'.repeat(307)],
    ['a euro sign over a boundary', `${'a'.repeat(152)}€${'a'.repeat(152)}`],
    ['70 Turkish letters', 'ş'.repeat(70)],
    ['134 Turkish letters', 'ş'.repeat(134)],
    ['135 Turkish letters', 'ş'.repeat(135)],
    ['an emoji over a boundary', `${'ş'.repeat(66)}😀${'ş'.repeat(66)}`],
    ['one letter that changes everything', `${'a'.repeat(100)}ı`],
    ['two lines', 'Yksi\nKaksi\r\nKolme'],
  ])('%s', async (_, text) => {
    const [counted, onAir] = await sent(await start(), text);
    expect(counted).toEqual(onAir);
  });

  test('any text', async () => {
    const server = await start();
    const unit = fc.oneof(
      fc.constantFrom(...'aeiou äöåÅÄÖüÜéàñß€[]{}|~^\\@£\n', 'ş', 'ğ', 'ı', 'İ', 'ç', '医', '，', '😀', '’', 'é'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    );
    const plain = fc.constantFrom(...'abc äöå€[]\n');
    const texts = fc.oneof(
      fc.string({ unit, minLength: 1, maxLength: 300 }),
      fc.string({ unit: plain, minLength: 100, maxLength: 1_000 }),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const [counted, onAir] = await sent(server, text);
        expect(counted).toEqual(onAir);
      }),
      { numRuns: 300 },
    );
  });
});
