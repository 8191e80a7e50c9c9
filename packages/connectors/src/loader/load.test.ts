import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Delivery } from '../sdk/index.ts';
import { type LoadedConnector, type LoadedConnectors, loadConnectors, loadManifests } from './index.ts';

const good = fileURLToPath(new URL('./fixtures/good', import.meta.url));
const wicked = fileURLToPath(new URL('./fixtures/wicked', import.meta.url));
const secret = 'correct horse battery/staple';
const connection = { settings: { street: 'Rue 1' }, secrets: { key: secret } };

function letter(text: string): Delivery {
  return {
    key: 'k-1',
    messageId: 'k-1',
    customer: { id: 'c-1' },
    content: { text },
    links: {},
    purpose: 'service',
    journey: { name: 'A journey', node: 'A letter' },
  };
}

describe('connectors that go wrong', () => {
  const logged: unknown[] = [];
  let loaded: LoadedConnectors;
  let plain: LoadedConnector;
  let misbehaves: LoadedConnector;

  beforeAll(async () => {
    loaded = await loadConnectors({
      folders: [good, wicked],
      allow: ['@waymark/not-installed'],
      deadlines: { load: 4_000 },
      memoryMb: 64,
      log: (entry) => logged.push(entry),
    });
    const find = (id: string): LoadedConnector => {
      const connector = loaded.connectors.get(id);
      if (!connector) throw new Error(`${id} was not loaded: ${JSON.stringify(loaded.refused)}`);
      return connector;
    };
    plain = find('plain');
    misbehaves = find('misbehaves');
  });
  afterAll(() => loaded.close());

  const failureOf = async (text: string, deadlineMs = 5_000) => {
    const outcome = await misbehaves.deliver(connection, letter(text), { deadlineMs });
    return 'failure' in outcome ? outcome.failure : outcome;
  };

  test.each([
    ['old', /apiVersion 2.*version 1/],
    ['throws', /no licence found/],
    ['hangs', /not finished loading/],
    ['spins', /not finished loading/],
    ['leaves', /ended while it was loading/],
    ['nothing', /does not default-export/],
    ['half', /content is no z\.object, deliver is no function/],
    ['misnamed', /id: /],
    ['empty', /no package\.json/],
    ['twin-b', /already has the id "twin"/],
    ['@waymark/not-installed', /not installed/],
  ])('%s is refused with its reason', (name, reason) => {
    expect(loaded.refused.find((refusal) => refusal.name === name)?.reason).toMatch(reason);
  });

  test('the others are loaded all the same', () => {
    expect([...loaded.connectors.keys()].sort()).toEqual(['misbehaves', 'plain', 'twin']);
    expect(loaded.connectors.get('twin')?.manifest.title).toBe('Post');
  });

  test.each([
    ['loop', 'unknown', /not answered within 800 ms/, 800],
    ['never', 'unknown', /not answered within 800 ms/, 800],
    ['exit', 'unknown', /stopped during deliver/, 5_000],
    ['crash', 'unknown', /crashed in the background/, 5_000],
    ['heap', 'unknown', /memory/, 20_000],
    ['obedient', 'unknown', /time was up/, 800],
    ['text', 'unknown', /wrong shape/, 5_000],
    ['nothing', 'unknown', /wrong shape/, 5_000],
    ['wrong', 'unknown', /wrong shape/, 5_000],
    ['more', 'unknown', /wrong shape/, 5_000],
    ['circle', 'unknown', /not plain JSON/, 5_000],
    ['big', 'unknown', /over 64 KB/, 5_000],
  ])(
    'a delivery whose connector does "%s" is %s, and the next one is served',
    async (text, kind, message, deadline) => {
      const other = plain.deliver(connection, letter('hello'));
      expect(await failureOf(text, deadline)).toEqual({ kind, message: expect.stringMatching(message) });
      expect(await other).toHaveProperty('receipt');
      expect(await misbehaves.deliver(connection, letter('fine'))).toEqual({ receipt: { providerId: 'fine' } });
    },
  );

  test('a call that waits behind an endless loop was not begun and is transient', async () => {
    const [first, second] = await Promise.all([
      misbehaves.deliver(connection, letter('loop'), { deadlineMs: 800 }),
      misbehaves.deliver(connection, letter('fine'), { deadlineMs: 5_000 }),
    ]);
    expect(first).toHaveProperty('failure.kind', 'unknown');
    expect(second).toHaveProperty('failure.kind', 'transient');
  });

  test('a secret is in no failure, no receipt and no log', async () => {
    const encoded = Buffer.from(secret).toString('base64');
    const failed = await failureOf('tell');
    expect(failed).toMatchObject({ kind: 'unknown', message: expect.stringMatching(/cannot use ••• nor •••/) });
    expect(await misbehaves.deliver(connection, letter('receipt'))).toEqual({ receipt: { response: '•••' } });
    await expect.poll(() => JSON.stringify(logged)).toContain('the key is •••');
    expect(logged).toContainEqual({ connector: 'misbehaves', message: 'using a key', facts: { key: '•••' } });
    expect(JSON.stringify([failed, logged])).not.toContain(secret);
    expect(JSON.stringify([failed, logged])).not.toContain(encoded);
  });
});

describe('a connector that behaves', () => {
  let loaded: LoadedConnectors;
  let plain: LoadedConnector;

  beforeAll(async () => {
    process.env.WAYMARK_CANARY = 'visible';
    loaded = await loadConnectors({ folders: [good] });
    const found = loaded.connectors.get('plain');
    if (!found) throw new Error(JSON.stringify(loaded.refused));
    plain = found;
  });
  afterAll(() => {
    delete process.env.WAYMARK_CANARY;
    return loaded.close();
  });

  test('gets settings with defaults and no environment', async () => {
    expect(await plain.deliver(connection, letter('hello'))).toEqual({
      receipt: { providerId: 'k-1', response: 'hello to Rue 1, floor 0, 0 variables' },
    });
    expect(await plain.checkConnection(connection)).toEqual({ ok: true });
  });

  test.each([
    [
      'settings',
      { settings: { floor: 'one' }, secrets: { key: secret } },
      'config',
      /settings\.street: .*; settings\.floor: /,
    ],
    ['secrets', { settings: { street: 'Rue 1' }, secrets: {} }, 'config', /secrets\.key: /],
  ])('wrong %s are told by their path', async (_, wrong, kind, message) => {
    const failure = { kind, message: expect.stringMatching(message) };
    expect(await plain.deliver(wrong, letter('hello'))).toEqual({ failure });
    expect(await plain.checkConnection(wrong)).toEqual({ failure });
  });

  test('wrong content is an invalid message', async () => {
    expect(await plain.deliver(connection, letter(''))).toEqual({
      failure: { kind: 'invalid-message', message: expect.stringMatching(/content\.text: /) },
    });
  });

  test('what it cannot do is answered plainly', async () => {
    const request = { method: 'POST', url: 'http://x/', headers: {}, body: new Uint8Array() };
    expect(await plain.lookup(connection, 'k-1')).toEqual({ found: { state: 'unknown' } });
    expect(await plain.recall(connection, 'k-1')).toEqual({ ok: true });
    expect(await plain.receive(connection, request)).toEqual({ received: { verified: false } });
    expect(await plain.poll(connection, undefined)).toEqual({ polled: { events: [], cursor: '' } });
  });

  test('after closing, a call is a transient failure', async () => {
    const short = await loadConnectors({ folders: [good] });
    await short.close();
    expect(await short.connectors.get('plain')?.deliver(connection, letter('hello'))).toHaveProperty(
      'failure.kind',
      'transient',
    );
  });
});

test('a manifest is plain JSON with full event names and English where a language has gaps', async () => {
  const { manifests, refused } = await loadManifests({ folders: [good, '/no/such/folder'] });
  expect(refused).toEqual([]);
  expect(manifests.get('plain')).toMatchObject({
    id: 'plain',
    channel: 'post',
    family: 'channel',
    words: { de: { title: 'Brief', sentence: 'Post {text}', events: { 'post.arrived': 'arrived' } } },
    settings: { type: 'object', required: ['street'], additionalProperties: false },
    capabilities: { lookup: false, webhook: false, events: ['post.arrived', 'parcel.lost'] },
  });
});
