import { createHash } from 'node:crypto';
import type { Delivery } from '@waymark/connectors/sdk';
import { afterEach, describe, expect, test } from 'vitest';
import type { Context } from './api.ts';
import { Content } from './content.ts';
import { checkConnection, deliver } from './deliver.ts';
import { type FakeLinkedin, type Refusal, startLinkedin } from './fake-provider.ts';
import { poll } from './poll.ts';
import { Secrets, Settings } from './settings.ts';

const open: FakeLinkedin[] = [];
afterEach(() => Promise.all(open.splice(0).map((server) => server.close())));

async function start(refusal?: Refusal): Promise<FakeLinkedin> {
  const server = await startLinkedin('accepts', refusal);
  open.push(server);
  return server;
}

function contextFor(server: FakeLinkedin, different: Record<string, unknown> = {}): Context {
  return {
    settings: Settings.parse({ ...server.settings, ...different }),
    secrets: Secrets.parse(server.secrets),
    fetch,
    log: () => {},
    signal: AbortSignal.timeout(20_000),
    now: () => new Date('2026-03-02T08:00:00Z'),
  };
}

function change(content: Partial<Content>, to: string | undefined = 'ada@clinic.example'): Delivery<Content> {
  return {
    key: 'k3f9a',
    messageId: 'k3f9a.waymark',
    ...(to !== undefined && { to }),
    customer: { id: 'c-1' },
    content: Content.parse({ audience: '10804', ...content }),
    links: {},
    purpose: 'marketing',
    journey: { name: 'Welcome', node: 'Audience' },
  };
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const members = ({ audiences }: FakeLinkedin) => [...(audiences[0]?.members ?? [])];

describe('a person', () => {
  test('is put into an audience by the hash of the address, however it is written', async () => {
    const server = await start();
    for (const to of ['ada@clinic.example', ' Ada@Clinic.example ']) await deliver(contextFor(server), change({}, to));
    expect(members(server)).toEqual([hashOf('ada@clinic.example')]);
  });

  test('is taken out again', async () => {
    const server = await start();
    await deliver(contextFor(server), change({}));
    await deliver(contextFor(server), change({}, 'eve@clinic.example'));
    expect(await deliver(contextFor(server), change({ operation: 'remove' }))).toEqual({
      providerId: 'remove:10804',
      at: '2026-03-02T08:00:00.000Z',
    });
    expect(members(server)).toEqual([hashOf('eve@clinic.example')]);
  });

  test('without an address is an invalid message', async () => {
    const nobody = { ...change({}), to: undefined };
    expect(await deliver(contextFor(await start()), nobody)).toMatchObject({ kind: 'invalid-message' });
  });
});

describe('an audience', () => {
  test('is found by its name, however many there are', async () => {
    const server = await start();
    const [first, ...rest] = server.audiences.splice(0);
    if (!first) throw new Error('there is no audience');
    const others = Array.from({ length: 230 }, (_, place) => ({ ...first, id: 1 + place, name: `Other ${place}` }));
    server.audiences.push(...rest, ...others, first);
    await deliver(contextFor(server), change({ audience: 'Cardiologists 2027' }));
    expect([...first.members]).toEqual([hashOf('ada@clinic.example')]);
    expect(server.asked).toHaveLength(4);
  });

  test.each(['Nobody 2027', 'Twins', '999', 'cardiologists 2027'])(
    'called “%s” cannot be told, and only this message fails',
    async (audience) => {
      const server = await start();
      expect(await deliver(contextFor(server), change({ audience }))).toMatchObject({ kind: 'invalid-message' });
      expect(server.taken()).toBe(0);
    },
  );
});

describe("LinkedIn's answers", () => {
  test.each([
    [{ status: 401 }, { kind: 'auth' }],
    [{ status: 403 }, { kind: 'auth' }],
    [{ status: 426 }, { kind: 'config' }],
    [{ status: 422, to: 'changes' as const }, { kind: 'invalid-message' }],
    [{ status: 429 }, { kind: 'rate-limited', retryAfter: 60 }],
    [
      { status: 429, headers: { 'retry-after': '5' } },
      { kind: 'rate-limited', retryAfter: 5 },
    ],
    [{ status: 500 }, { kind: 'transient' }],
    [{ status: 302, headers: { location: 'https://elsewhere.example' } }, { kind: 'config' }],
  ] satisfies [Refusal, object][])('%j is %j', async (refusal, failed) => {
    expect(await deliver(contextFor(await start(refusal)), change({}))).toMatchObject(failed);
  });

  test('a version that was retired needs attention', async () => {
    const context = contextFor(await start(), { apiVersion: '202412' });
    expect(await checkConnection(context)).toMatchObject({
      kind: 'config',
      message: expect.stringContaining('version'),
    });
    expect(await deliver(context, change({}))).toMatchObject({ kind: 'config' });
  });

  test('a page that is no API is a config failure', async () => {
    const context = contextFor(await start());
    const page = async () => new Response('<html>');
    expect(await checkConnection({ ...context, fetch: page })).toMatchObject({ kind: 'config' });
  });
});

describe('what becomes of an audience', () => {
  test('is told once it is matched, for everybody whose change surely was there by then', async () => {
    const server = await start();
    await deliver(contextFor(server), change({}));
    const before = await poll(contextFor(server), undefined);
    expect(before).toMatchObject({ events: [] });
    server.happen();
    const told = await poll(contextFor(server), 'cursor' in before ? before.cursor : undefined);
    expect('events' in told && told.events[0]).toEqual({
      id: 'matched:10804',
      event: 'audience-added',
      at: '2026-03-02T08:59:40.000Z',
      providerId: 'add:10804',
      each: { after: '1970-01-01T00:00:00.000Z' },
    });
    expect(await poll(contextFor(server), 'cursor' in told ? told.cursor : undefined)).toMatchObject({ events: [] });
  });

  test('is told anew after a further change was matched', async () => {
    const server = await start();
    server.happen();
    const first = await poll(contextFor(server), undefined);
    await deliver(contextFor(server), change({}));
    const cursor = 'cursor' in first ? first.cursor : undefined;
    expect(await poll(contextFor(server), cursor)).toMatchObject({ events: [] });
    server.happen();
    expect(await poll(contextFor(server), cursor)).toMatchObject({
      events: [{ at: '2026-03-02T09:59:40.000Z', each: { after: '2026-03-02T08:00:00.000Z' } }, {}, {}],
    });
  });
});
