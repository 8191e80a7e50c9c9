import type { ConnectorContext, Delivery } from '@waymark/connectors/sdk';
import { afterEach, describe, expect, test } from 'vitest';
import type { Content } from './content.ts';
import { checkConnection, deliver } from './deliver.ts';
import { type FakeReceiver, secrets, startReceiver } from './fake-provider.ts';
import { Secrets, Settings } from './settings.ts';

const open: FakeReceiver[] = [];
afterEach(() => Promise.all(open.splice(0).map((receiver) => receiver.close())));

async function receiver(status?: number): Promise<FakeReceiver> {
  const started = await startReceiver('accepts', status);
  open.push(started);
  return started;
}
const contextOf = ({ settings }: FakeReceiver, different: object = {}): ConnectorContext<Settings, Secrets> => ({
  settings: Settings.parse(settings),
  secrets: Secrets.parse({ ...secrets, ...different }),
  fetch,
  log: () => {},
  signal: AbortSignal.timeout(20_000),
  now: () => new Date(),
});
const delivery = (content: Content): Delivery<Content> => ({
  key: 'k3f9a',
  messageId: 'k3f9a.waymark',
  customer: { id: 'c-1' },
  content,
  links: {},
  purpose: 'service',
  journey: { name: 'Refill', node: 'Tell the pharmacy' },
});

describe('a request', () => {
  test('bears the key as its webhook-id and its body as it was written, whatever the alphabet', async () => {
    const to = await receiver();
    const body = '{ "name": "Yılmaz",  "city": "上海" }';
    expect(await deliver(contextOf(to), delivery({ body, type: 'json' }))).toMatchObject({ response: 'status 204' });
    await deliver(contextOf(to), delivery({ body: 'İyi günler\n', type: 'text' }));
    expect(to.requests).toEqual([
      { id: 'k3f9a', type: 'application/json', body },
      { id: 'k3f9a', type: 'text/plain; charset=utf-8', body: 'İyi günler\n' },
    ]);
  });

  test('whose body should be JSON and is none is not sent', async () => {
    const to = await receiver();
    const failed = await deliver(contextOf(to), delivery({ body: '{ "name": "O"Neil" }', type: 'json' }));
    expect(failed).toMatchObject({ kind: 'invalid-message', message: expect.stringContaining('| json') });
    expect(to.taken()).toBe(0);
  });

  test('signed with another secret is refused by the standard’s own library', async () => {
    const to = await receiver();
    const signingSecret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;
    expect(await deliver(contextOf(to, { signingSecret }), delivery({ body: '{}', type: 'json' }))).toMatchObject({
      kind: 'auth',
    });
  });

  test.each([
    [302, 'config'],
    [404, 'config'],
    [410, 'config'],
    [422, 'invalid-message'],
    [500, 'transient'],
  ])('answered with %i is a failure: %s', async (status, kind) => {
    const failed = await deliver(contextOf(await receiver(status)), delivery({ body: '{}', type: 'json' }));
    expect(failed).toMatchObject({ kind });
  });
});

test.each([
  [204, undefined],
  [404, undefined],
  [405, undefined],
  [403, { kind: 'auth' }],
  [503, { kind: 'transient' }],
])('a receiver that answers %i to a look at its address: %o', async (status, outcome) => {
  const checked = await checkConnection(contextOf(await receiver(status)));
  expect(checked).toEqual(outcome === undefined ? undefined : expect.objectContaining(outcome));
});
