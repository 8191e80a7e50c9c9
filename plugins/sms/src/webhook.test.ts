import { once } from 'node:events';
import { createServer } from 'node:http';
import type { ChannelEvent, ConnectorContext, WebhookRequest } from '@waymark/connectors/sdk';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { deliver } from './deliver.ts';
import { type FakeTwilio, hashOf, secrets, sign, startTwilio, type TakenMessage } from './fake-provider.ts';
import { Secrets, Settings } from './settings.ts';
import { parse, verify } from './webhook.ts';

let provider: FakeTwilio;
let hook: string;
const arrived: WebhookRequest[] = [];
/** Stands where the host stands: takes a callback as it comes over the wire. */
const host = createServer(async (request, response) => {
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  const url = `${hook}${request.url?.replace(/^\/hooks\/con-1/, '')}`;
  arrived.push({
    door: 'http',
    method: request.method ?? '',
    url,
    headers,
    body: Buffer.concat(await request.toArray()),
  });
  response.end();
});

beforeAll(async () => {
  provider = await startTwilio('accepts');
  host.listen(0, '127.0.0.1');
  await once(host, 'listening');
  hook = `http://127.0.0.1:${(host.address() as { port: number }).port}/hooks/con-1`;
});
afterEach(() => arrived.splice(0));
afterAll(async () => {
  await provider.close();
  host.close().closeAllConnections();
});

const context = (): ConnectorContext<Settings, Secrets> => ({
  settings: Settings.parse(provider.settings),
  secrets: Secrets.parse(secrets),
  fetch,
  log: () => {},
  signal: AbortSignal.timeout(20_000),
  now: () => new Date('2026-03-02T08:00:00Z'),
});

async function send(): Promise<TakenMessage> {
  const links = { callback: hook };
  const content = { text: 'Hei' };
  const facts = { customer: { id: 'c-1' }, purpose: 'service', journey: { name: 'Refill', node: 'Reminder' } };
  await deliver(context(), { key: 'k3f9a', messageId: 'k3f9a.waymark', to: '+358401234567', content, links, ...facts });
  const message = provider.messages.at(-1);
  if (!message) throw new Error('nothing was taken');
  return message;
}

function only<T>(found: readonly T[]): T {
  const [first, ...more] = found;
  if (first === undefined || more.length > 0) throw new Error(`one was expected, not ${found.length}`);
  return first;
}

const events = (request: WebhookRequest): ChannelEvent[] =>
  verify(context(), request) ? parse(context(), request) : [];

describe('a status callback', () => {
  test('tells a delivered message by its key and id', async () => {
    const message = await send();
    await provider.tell(message, 'delivered');
    expect(events(only(arrived))).toEqual([
      {
        id: `${message.sid}:delivered`,
        event: 'delivered',
        at: '2026-03-02T08:00:00.000Z',
        key: 'k3f9a',
        providerId: message.sid,
      },
    ]);
  });

  test.each([
    ['a number nobody has', '30005', 'suppress'],
    ['a landline', '30006', 'suppress'],
    ['somebody who told the sender to stop', '21610', 'withdraw'],
    ['a phone that is switched off', '30003', undefined],
    ['a carrier that filters', '30007', undefined],
  ])('tells a message that did not reach %s', async (_, code, effect) => {
    await provider.tell(await send(), 'undelivered', { ErrorCode: code });
    const told = only(events(only(arrived)));
    expect(told).toMatchObject({ event: 'failed', key: 'k3f9a', properties: { code } });
    expect(told.effect).toBe(effect);
  });

  test('says nothing of a message on its way', async () => {
    const message = await send();
    for (const status of ['queued', 'sending', 'sent']) await provider.tell(message, status);
    expect(arrived.map(events)).toEqual([[], [], []]);
  });

  test('told twice is the same event', async () => {
    const message = await send();
    await provider.tell(message, 'failed', { ErrorCode: '30008' });
    await provider.tell(message, 'failed', { ErrorCode: '30008' });
    expect(new Set(arrived.flatMap(events).map(({ id }) => id)).size).toBe(1);
  });
});

describe('a message from somebody', () => {
  const write = async (fields: Record<string, string>) => {
    await provider.write(hook, { From: '+358401234567', ...fields });
    return only(events(only(arrived.splice(0))));
  };

  test('is a reply, and what it says stays outside', async () => {
    const told = await write({ Body: 'My name is Ada and I feel dizzy' });
    expect(told).toEqual({
      id: `SM${'1b'.repeat(16)}:received`,
      event: 'replied',
      at: '2026-03-02T08:00:00.000Z',
      address: '+358401234567',
    });
  });

  test.each([
    'STOP',
    'stop',
    ' Stop! ',
    'STOPALL',
    'Stop all',
    'Unsubscribe',
    'CANCEL',
    'End',
    'quit',
    'Stopp',
    'Abmelden',
    'BAJA',
    'Lopeta.',
    'RET',
    'iptal',
    'İPTAL',
    'ÇIK',
    'çık',
    '退订',
    '停止！',
    'ＴＤ',
    'TD',
  ])('“%s” withdraws', async (Body) => {
    expect(await write({ Body })).toMatchObject({ event: 'stopped', effect: 'withdraw', address: '+358401234567' });
  });

  test.each(['Please stop by on Tuesday', 'I will end the treatment?', 'seis', 'Red', 'STOPS', '1', ''])(
    '“%s” is only a reply',
    async (Body) => {
      const told = await write({ Body });
      expect([told.event, told.effect]).toEqual(['replied', undefined]);
    },
  );

  test('START is told and gives no consent back', async () => {
    const told = await write({ Body: 'Start' });
    expect([told.event, told.effect]).toEqual(['started', undefined]);
  });

  test('from the country of the settings it is told with and without that country, as people keep numbers', async () => {
    await provider.write(hook, { From: '+4930123456', Body: 'Stop' });
    expect(events(only(arrived)).map(({ address, effect }) => [address, effect])).toEqual([
      ['+4930123456', 'withdraw'],
      ['030 123456', 'withdraw'],
    ]);
    expect(new Set(events(only(arrived)).map(({ id }) => id)).size).toBe(2);
  });

  test("the provider's own word comes first, whatever was written", async () => {
    expect(await write({ Body: 'Basta', OptOutType: 'STOP' })).toMatchObject({ event: 'stopped', effect: 'withdraw' });
    expect(await write({ Body: 'Yes', OptOutType: 'START' })).toMatchObject({ event: 'started' });
    expect(await write({ Body: 'Info', OptOutType: 'HELP' })).toMatchObject({ event: 'replied' });
  });
});

describe('a callback that is not from the provider', () => {
  const fields = { MessageSid: `SM${'1b'.repeat(16)}`, From: '+358401234567', Body: 'STOP' };
  const request = (different: Partial<WebhookRequest> = {}): WebhookRequest => ({
    door: 'http',
    method: 'POST',
    url: 'https://waymark.example/hooks/con-1',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': sign('https://waymark.example/hooks/con-1', fields),
    },
    body: Buffer.from(String(new URLSearchParams(fields))),
    ...different,
  });
  const signed = (signature: string) => ({ headers: { ...request().headers, 'x-twilio-signature': signature } });

  test('as it was signed it is taken, with and without its port', () => {
    expect(verify(context(), request())).toBe(true);
    expect(verify(context(), request(signed(sign('https://waymark.example:443/hooks/con-1', fields))))).toBe(true);
    expect(verify(context(), request({ url: 'https://waymark.example:443/hooks/con-1' }))).toBe(true);
  });

  test.each([
    ['without a signature', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
    ['with an empty one', signed('')],
    ['signed by another token', signed(sign('https://waymark.example/hooks/con-1', fields, 'guess'))],
    ['with the signature of another address', signed(sign('https://waymark.example/hooks/con-2', fields))],
    ['for another address', { url: 'https://waymark.example/hooks/con-2' }],
    ['for another key', { url: 'https://waymark.example/hooks/con-1?key=other' }],
    ['with another text', { body: Buffer.from(String(new URLSearchParams({ ...fields, Body: 'Hi' }))) }],
    ['with a further field', { body: Buffer.from(`${new URLSearchParams(fields)}&OptOutType=STOP`) }],
    ['with a second value', { body: Buffer.from(`${new URLSearchParams(fields)}&From=%2B491`) }],
    ['as another kind of body', { headers: { ...request().headers, 'content-type': 'application/json' } }],
    ['by mail', { door: 'mail' as const }],
  ])('%s it is refused', (_, different) => {
    expect(verify(context(), request(different))).toBe(false);
  });

  test("the provider's published example is taken", () => {
    const url = 'https://mycompany.com/myapp.php?foo=1&bar=2';
    const call = {
      CallSid: 'CA1234567890ABCDE',
      Caller: '+14158675309',
      Digits: '1234',
      From: '+14158675309',
      To: '+18005551212',
    };
    const published = request({
      url,
      headers: { ...request().headers, 'x-twilio-signature': 'RSOYDt4T1cUTdK1PDd93/VVr8B8=' },
      body: Buffer.from(String(new URLSearchParams(call))),
    });
    expect(verify({ ...context(), secrets: { authToken: '12345' } }, published)).toBe(true);
    expect(parse(context(), published)).toEqual([]);
  });

  describe('as JSON', () => {
    const body = JSON.stringify(fields);
    const url = `https://waymark.example/hooks/con-1?bodySHA256=${hashOf(body)}`;
    const json = (different: Partial<WebhookRequest> = {}) =>
      request({
        url,
        body: Buffer.from(body),
        headers: { 'content-type': 'application/json', 'x-twilio-signature': sign(url, {}) },
        ...different,
      });

    test('it is held by the hash in the address', () => {
      expect(events(json())).toMatchObject([{ event: 'stopped', effect: 'withdraw' }]);
      expect(verify(context(), json({ body: Buffer.from(body.replace('STOP', 'GO')) }))).toBe(false);
      const bare = 'https://waymark.example/hooks/con-1';
      const unhashed = { 'content-type': 'application/json', 'x-twilio-signature': sign(bare, {}) };
      expect(verify(context(), json({ url: bare, headers: unhashed }))).toBe(false);
    });
  });

  test.each(['', '{', '[]', '7', '{"MessageSid":7}', 'null'])('a signed body of “%s” gives no events', (written) => {
    expect(
      parse(context(), request({ body: Buffer.from(written), headers: { 'content-type': 'application/json' } })),
    ).toEqual([]);
    expect(parse(context(), request({ body: Buffer.from(written) }))).toEqual([]);
  });
});
