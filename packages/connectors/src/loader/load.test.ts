import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { letter } from './fixtures/letter.ts';
import { type LoadedConnector, type LoadedConnectors, loadConnectors, loadManifests, type Refusal } from './index.ts';

const good = fileURLToPath(new URL('./fixtures/good', import.meta.url));
const wicked = fileURLToPath(new URL('./fixtures/wicked', import.meta.url));
const stuck = fileURLToPath(new URL('./fixtures/stuck', import.meta.url));
const patience = 120_000;
const secret = 'correct horse battery/staple';
const connection = { settings: { street: 'Rue 1' }, secrets: { key: secret } };

describe('connectors that go wrong', () => {
  const logged: unknown[] = [];
  let loaded: LoadedConnectors;
  let refused: Refusal[];
  let plain: LoadedConnector;
  let misbehaves: LoadedConnector;

  beforeAll(async () => {
    const hanging = loadConnectors({ folders: [stuck], deadlines: { load: 1_000 } });
    loaded = await loadConnectors({
      folders: [good, wicked],
      allow: ['@waymark/not-installed'],
      deadlines: { load: patience, call: patience },
      memoryMb: 64,
      log: (entry) => logged.push(entry),
    });
    refused = [...loaded.refused, ...(await hanging).refused];
    const find = (id: string): LoadedConnector => {
      const connector = loaded.connectors.get(id);
      if (!connector) throw new Error(`${id} was not loaded: ${JSON.stringify(loaded.refused)}`);
      return connector;
    };
    plain = find('plain');
    misbehaves = find('misbehaves');
  });
  afterAll(() => loaded.close());

  const failureOf = async (text: string, deadlineMs = patience) => {
    const outcome = await misbehaves.deliver(connection, letter(text), { deadlineMs });
    return 'failure' in outcome ? outcome.failure : outcome;
  };

  test.each([
    ['old', /apiVersion 2.*version 1/],
    ['throws', /no licence found/],
    ['hangs', /not finished loading/],
    ['spins', /not finished loading/],
    ['leaves', /ended while it was loading/],
    ['babbles', /gave no reason/],
    ['nothing', /does not default-export/],
    ['half', /content is no z\.object, deliver is no function/],
    ['misnamed', /id: /],
    ['nameless', /words\.en\.fields\.floor has no label, words\.en\.events has no name for "parcel\.lost"\.$/],
    ['empty', /no package\.json/],
    ['twin-b', /already has the id "twin"/],
    ['@waymark/not-installed', /not installed/],
  ])('%s is refused with its reason', (name, reason) => {
    expect(refused.find((refusal) => refusal.name === name)?.reason).toMatch(reason);
  });

  test('the others are loaded all the same', () => {
    expect([...loaded.connectors.keys()].sort()).toEqual(['able', 'misbehaves', 'plain', 'twin']);
    expect(loaded.connectors.get('twin')?.manifest.title).toBe('Post');
  });

  test.each([
    ['loop', 'unknown', /not answered in time/, 2_000],
    ['sleep', 'unknown', /not answered in time/, 2_000],
    ['never', 'unknown', /not answered in time/, 2_000],
    ['exit', 'unknown', /stopped during deliver/, patience],
    ['crash', 'unknown', /crashed in the background/, patience],
    ['heap', 'unknown', /memory/, patience],
    ['babble', 'unknown', /said something that cannot be read/, patience],
    ['obedient', 'unknown', /time was up/, 2_000],
    ['text', 'unknown', /wrong shape/, patience],
    ['nothing', 'unknown', /wrong shape/, patience],
    ['wrong', 'unknown', /wrong shape/, patience],
    ['more', 'unknown', /wrong shape/, patience],
    ['circle', 'unknown', /not plain JSON/, patience],
    ['big', 'unknown', /over 64 KB/, patience],
  ])(
    'a delivery whose connector does "%s" is %s, and the next one is served',
    async (text, kind, message, deadline) => {
      const other = plain.deliver(connection, letter('hello'));
      expect(await failureOf(text, deadline)).toMatchObject({ kind, message: expect.stringMatching(message) });
      expect(await other).toHaveProperty('receipt');
      expect(await misbehaves.deliver(connection, letter('fine'))).toEqual({ receipt: { providerId: 'fine' } });
    },
  );

  test.each([
    ['an endless loop', 'loop', 2_000],
    ['an abort', 'abort', patience],
    ['a kill', 'kill', patience],
  ])('a call that waits behind %s was not begun and is transient', async (_, text, deadlineMs) => {
    expect(await misbehaves.deliver(connection, letter('fine'))).toHaveProperty('receipt');
    const [first, second] = await Promise.all([
      misbehaves.deliver(connection, letter(text), { deadlineMs }),
      misbehaves.deliver(connection, letter('fine')),
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
    loaded = await loadConnectors({ folders: [good], deadlines: { load: patience, call: patience } });
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

  test('tells what it found and heard, with full event names', async () => {
    const all = loaded.connectors.get('able');
    const request = (signature: string) => ({
      door: 'http' as const,
      method: 'POST',
      url: 'http://127.0.0.1/hooks/able',
      headers: { signature },
      body: new TextEncoder().encode('e-1'),
    });
    const events = [{ id: 'e-1', event: 'post.arrived', at: '2026-03-02T08:00:00Z', key: 'k-1' }];
    expect(await all?.lookup(connection, 'k-1')).toEqual({
      found: { state: 'accepted', receipt: { providerId: 'k-1' } },
    });
    expect(await all?.recall(connection, 'k-1')).toEqual({ failure: { kind: 'refused', message: 'Already read.' } });
    expect(await all?.receive(connection, request('forged'))).toEqual({ received: { verified: false } });
    expect(await all?.receive(connection, request(secret))).toEqual({ received: { verified: true, events } });
    expect(await all?.poll(connection, undefined)).toEqual({ polled: { events, cursor: '1' } });
  });

  test('what it cannot do is answered plainly', async () => {
    const request = { door: 'http' as const, method: 'POST', url: 'http://x/', headers: {}, body: new Uint8Array() };
    expect(await plain.lookup(connection, 'k-1')).toEqual({ found: { state: 'unknown' } });
    expect(await plain.recall(connection, 'k-1')).toEqual({ ok: true });
    expect(await plain.receive(connection, request)).toEqual({ received: { verified: false } });
    expect(await plain.poll(connection, undefined)).toEqual({ polled: { events: [], cursor: '' } });
  });

  test('after closing, a call is a transient failure', async () => {
    const short = await loadConnectors({ folders: [good], deadlines: { load: patience, call: patience } });
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
