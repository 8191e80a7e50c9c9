import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Sent, serveTold, type Told } from '../../test/told.ts';
import { secretsOf } from '../connections/secrets.ts';
import { createPolling } from './polling.ts';

let told: Told;
let sent: Sent;
let provider: Server;
/** What the provider has, by position. */
const feed: object[] = [];
const asked: string[] = [];
let answers: number[] = [];
const patience = 90_000;

beforeAll(async () => {
  provider = createServer((request, response) => {
    const after = Number(new URL(request.url ?? '', 'http://a').searchParams.get('after'));
    asked.push(String(after));
    response.statusCode = answers.shift() ?? 200;
    response.end(
      response.statusCode === 200
        ? JSON.stringify({ events: feed.slice(after, after + 2), cursor: String(Math.min(feed.length, after + 2)) })
        : 'no',
    );
  }).listen(0, '127.0.0.1');
  await once(provider, 'listening');
  told = await serveTold(`http://127.0.0.1:${(provider.address() as AddressInfo).port}/feed`);
  sent = await told.send('hcp-1');
});
afterAll(async () => {
  await told.stop();
  provider.close();
});

const event = (id: number) => ({ id: `e-${id}`, event: 'delivered', at: '2026-03-02T08:00:00Z', key: sent.key });
const events = async () => (await told.store.events.ofDelivery(sent.delivery)).length;

/** A further process that polls, on a clock of its own. */
function poller(now: () => number) {
  const { store, foundation } = told;
  const trouble: { failures: number; kind: string }[] = [];
  const polling = createPolling({
    store,
    connectorOf: (id) => foundation.connectors.connectors.get(id),
    secretsOf: (connection) => secretsOf(connection, foundation.keys.secrets),
    now,
    committed: () => {},
    report: (of) => trouble.push(of),
    look: 10,
  });
  return { ...polling, trouble };
}

it('a connection is read on from its cursor, by one process at a time, and in trouble ever more slowly', async () => {
  const { store, connection } = told;
  await vi.waitFor(
    async () => expect((await store.polls.byConnection(connection))?.nextAt).toBeGreaterThan(0),
    patience,
  );
  let now = Date.now() + 600_000;
  const two = [poller(() => now), poller(() => now)];
  feed.push(event(1), event(2), event(3));
  for (const one of two) one.start();
  await vi.waitFor(async () => expect(await events()).toBe(3), patience);
  const isRead = { cursor: '3', nextAt: now + 60_000 };
  await vi.waitFor(async () => expect(await store.polls.byConnection(connection)).toMatchObject(isRead), patience);
  expect(asked.filter((after) => after === '2')).toHaveLength(1);

  answers = [500, 500];
  now += 120_000;
  const failures = (count: number) =>
    vi.waitFor(async () => expect((await store.polls.byConnection(connection))?.failures).toBe(count), patience);
  await failures(1);
  expect((await store.polls.byConnection(connection))?.nextAt).toBe(now + 60_000);
  now += 60_000;
  await failures(2);
  expect((await store.polls.byConnection(connection))?.nextAt).toBe(now + 120_000);
  feed.push(event(4), event(4));
  now += 120_000;
  await vi.waitFor(async () => expect(await events()).toBe(4), patience);
  await failures(0);
  for (const one of two) await one.stop();
  expect(two.flatMap(({ trouble }) => trouble.map(({ kind }) => kind))).toHaveLength(2);
});
