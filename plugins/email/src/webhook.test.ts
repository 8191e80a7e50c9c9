import type { ConnectorContext, WebhookRequest } from '@waymark/connectors/sdk';
import { describe, expect, test } from 'vitest';
import { returnedMail } from './returned-mail.ts';
import { Secrets, Settings } from './settings.ts';
import { parse, verify } from './webhook.ts';

const key = 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00';
const webhookSecret = 'bounce-secret-93ab1c';
const providerId = `<${key}.waymark@waymark.example>`;

const context: ConnectorContext<Settings, Secrets> = {
  settings: Settings.parse({
    host: '127.0.0.1',
    fromAddress: 'news@waymark.example',
    returnPath: 'bounces@mail.waymark.example',
  }),
  secrets: Secrets.parse({ webhookSecret }),
  fetch,
  log: () => {},
  signal: AbortSignal.timeout(20_000),
  now: () => new Date('2026-03-03T08:00:00Z'),
};

const posted = (body: Uint8Array | string, headers: Record<string, string> = {}): WebhookRequest => ({
  door: 'http',
  method: 'POST',
  url: 'https://waymark.example/hooks/email',
  headers,
  body: Buffer.from(body),
});
const mailed = (body: Uint8Array, to = `bounces+${key}@mail.waymark.example`): WebhookRequest => ({
  ...posted(body),
  door: 'mail',
  url: `mailto:${encodeURIComponent(to)}`,
});
const hardBounce = { event: 'bounced', effect: 'suppress', properties: { hard: true } };

describe('mail that came back', () => {
  test.each([
    ['postfix', { key, at: '2026-03-02T08:00:12.000Z', properties: { status: '5.1.1' } }],
    ['exchange', { key, properties: { status: '5.1.10' } }],
    ['gmail', { providerId, at: '2026-03-02T08:00:30.000Z', properties: { status: '5.1.1' } }],
    ['exim', { key, properties: { status: null } }],
  ] as const)('is a hard bounce, as %s writes it', async (name, told) => {
    const events = await parse(context, posted(returnedMail(name, key)));
    expect(events).toMatchObject([
      { ...hardBounce, ...told, properties: { ...hardBounce.properties, ...told.properties } },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/ada|@(?!waymark\.example>)/);
    expect(await parse(context, mailed(returnedMail(name, key)))).toMatchObject([{ ...hardBounce, key }]);
  });

  test.each([
    ['a full mailbox', 'full', '5.2.2'],
    ['a policy', 'policy', '5.7.1'],
  ] as const)('for %s bounced, and the address stays', async (_, name, status) => {
    const [event, ...rest] = await parse(context, posted(returnedMail(name, key)));
    expect(rest).toEqual([]);
    expect(event).toMatchObject({ event: 'bounced', key, properties: { status, hard: false } });
    expect(event).not.toHaveProperty('effect');
  });

  test('because it is late gives nothing', async () => {
    expect(await parse(context, posted(returnedMail('delayed', key)))).toEqual([]);
  });

  test('as a complaint suppresses the address, and taken back it does not', async () => {
    const complaint = Buffer.from(returnedMail('complaint', key)).toString();
    expect(await parse(context, posted(complaint))).toMatchObject([
      { event: 'complained', effect: 'suppress', key, at: '2026-03-02T09:15:00.000Z', properties: { type: 'abuse' } },
    ]);
    expect(await parse(context, posted(complaint.replace('abuse\r', 'not-spam\r')))).toEqual([]);
    const bare = complaint.replace(/Original-Mail-From.*\r\n/, '').replace(/Message-ID.*\r\n/, '');
    expect(await parse(context, posted(bare))).toMatchObject([
      { event: 'complained', address: 'ada@provider.example' },
    ]);
  });

  test('as an answer is one, marked where a machine wrote it', async () => {
    expect(await parse(context, posted(returnedMail('vacation', key)))).toMatchObject([
      { event: 'replied', automated: true, key },
    ]);
    const [answer] = await parse(context, posted(returnedMail('answer', key)));
    expect(answer).toMatchObject({ event: 'replied', providerId });
    expect(answer).not.toHaveProperty('automated');
  });

  test('by the return path is about the message of that path, whatever it says', async () => {
    const other = 'd'.repeat(40);
    expect(await parse(context, mailed(returnedMail('gmail', other)))).toMatchObject([{ key }]);
    expect(await parse(context, mailed(returnedMail('gmail', key), 'somebody@mail.waymark.example'))).toEqual([]);
  });

  test('may be piped to us with the return path it came to', async () => {
    const piped = (to: string): WebhookRequest => ({
      ...mailed(returnedMail('gmail', 'd'.repeat(40))),
      url: `https://waymark.example/hooks/email?to=${encodeURIComponent(to)}`,
    });
    expect(await parse(context, piped(`bounces+${key}@mail.waymark.example`))).toMatchObject([{ key }]);
    expect(await parse(context, piped('bounces@mail.waymark.example'))).toEqual([]);
  });

  test('twice gives the same event ids, and different ones for different messages', async () => {
    const idOf = async (of: string) => (await parse(context, posted(returnedMail('postfix', of))))[0]?.id;
    expect(await idOf(key)).toBe(await idOf(key));
    expect(await idOf(key)).not.toBe(await idOf('d'.repeat(40)));
  });

  test('from a machine and then from the person are two answers to one message, with and without a Message-ID', async () => {
    const idOf = async (raw: string) => (await parse(context, mailed(Buffer.from(raw))))[0]?.id;
    const answer = Buffer.from(returnedMail('answer', key)).toString();
    const automatic = Buffer.from(returnedMail('vacation', key)).toString();
    const named = (id: string, raw: string) => `Message-ID: <${id}@clinic.example>\r\n${raw}`;
    const mails = [answer, automatic, `${answer}\r\nAnd one more thing.`, named('1', answer), named('2', answer)];
    const ids = await Promise.all([...mails, named('2', automatic)].map(idOf));
    expect(ids).not.toContain(undefined);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await Promise.all(mails.map(idOf))).toEqual(ids.slice(0, -1));
    expect(await idOf(`Received: by mx2.waymark.example\r\n${named('1', answer)}`)).toBe(ids[3]);
  });

  test.each([
    [
      'diagnostic',
      (run: string) => ['postfix', 'Diagnostic-Code: smtp; 550', `Diagnostic-Code: smtp; ${run} 550`] as const,
    ],
    ['sender', (run: string) => ['complaint', 'Original-Mail-From: <', `Original-Mail-From: ${run} <`] as const],
    ['reply in words', (run: string) => ['exim', '550 ', `550 ${run} `] as const],
  ])('with a %s of a megabyte is read at once', async (_, long) => {
    const [name, place, put] = long('a'.repeat(1_000_000));
    const whole = Buffer.from(returnedMail(name, key)).toString();
    expect(whole).toContain(place);
    const begin = performance.now();
    expect(await parse(context, posted(whole.replace(place, put)))).toHaveLength(1);
    expect(performance.now() - begin).toBeLessThan(1_000);
  });

  test.each([
    ['nothing', ''],
    ['no mail', '\0\u0001\u0002 not a mail'],
    ['somebody else’s mail', 'From: a@b.example\r\nSubject: Hello\r\n\r\nHello'],
    ['a report without its report', 'Content-Type: multipart/report; boundary=x\r\n\r\n--x\r\n\r\n--x--'],
    ['mail in a thousand wraps', `${'Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n'.repeat(1_000)}`],
  ])('that is %s gives nothing', async (_, body) => {
    expect(await parse(context, posted(body))).toEqual([]);
  });
});

describe('mail posted over HTTP', () => {
  const basic = (password: string) => `Basic ${Buffer.from(`postfix:${password}`).toString('base64')}`;
  const isTaken = (authorization?: string) => verify(context, posted('', authorization ? { authorization } : {}));

  test('is read with the secret, as a token or as a password', () => {
    expect(isTaken(`Bearer ${webhookSecret}`)).toBe(true);
    expect(isTaken(`bearer ${webhookSecret}`)).toBe(true);
    expect(isTaken(basic(webhookSecret))).toBe(true);
  });

  test.each([undefined, 'Bearer ', 'Bearer wrong', `Token ${webhookSecret}`, basic(''), basic('wrong'), 'Basic !!!'])(
    'is refused with %s',
    (authorization) => expect(isTaken(authorization)).toBe(false),
  );

  test('is refused where the connection has no secret', () => {
    const bare = { ...context, secrets: Secrets.parse({}) };
    expect(verify(bare, posted('', { authorization: 'Bearer undefined' }))).toBe(false);
  });
});
