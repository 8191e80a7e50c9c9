import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openTemporaryStore, type TemporaryStore } from '../../test/temporary-store.ts';
import type { StoredConnection } from '../store/connections.ts';
import { type Queues, startQueues } from './queues.ts';

let opened: TemporaryStore;
let queues: Queues;
/** What is served now, each queue with how many of its messages a second. */
let serving: string[];
/** Ends the workers of a queue as a lost connection to Temporal would. */
let lose: Map<string, (reason: Error) => void>;
/** Queues whose workers were told to stop. */
let stopped: string[];
/** What is under way in a queue that is told to stop now: its worker ends once that is done. */
let underWay: Promise<void>;

beforeEach(() => {
  opened = openTemporaryStore();
  serving = [];
  lose = new Map();
  stopped = [];
  underWay = Promise.resolve();
  queues = startQueues({
    store: opened.store,
    connectorOf: () => undefined,
    secretsOf: () => ({}),
    report: () => {},
    async open(connection, perSecond) {
      if (connection === 'broken') throw new Error('its queue cannot be opened');
      const name = `${connection} ${perSecond?.toFixed(1) ?? 'all'}`;
      const running = Promise.withResolvers<void>();
      let state: 'RUNNING' | 'STOPPED' = 'RUNNING';
      serving.push(name);
      lose.set(name, running.reject);
      return {
        run: () => running.promise.finally(() => serving.splice(serving.indexOf(name), 1)),
        getState: () => state,
        shutdown() {
          state = 'STOPPED';
          stopped.push(name);
          running.resolve(underWay);
        },
      };
    },
  });
});
afterEach(async () => {
  await queues.stop();
  expect(serving).toEqual([]);
  opened.close();
});

const connect = (id: string, more: Partial<StoredConnection> = {}) =>
  opened.store.connections.save({
    ...{ id, connector: 'email', name: id, settings: {}, secrets: null, secretsSet: [] },
    ...{ health: 'ok', createdAt: 1 },
    ...more,
  });
const untilServing = (...names: string[]) =>
  vi.waitFor(() => expect(serving.toSorted()).toEqual(names), { timeout: 20_000, interval: 50 });

it('every connection’s queue is served, but not while it needs attention', async () => {
  await connect('smtp');
  await connect('relay');
  await untilServing('relay all', 'smtp all');
  await opened.store.connections.setHealth('smtp', 'attention', { message: 'wrong password', at: Date.now() });
  await untilServing('relay all');
  await connect('smtp', { health: 'unknown' });
  await untilServing('relay all', 'smtp all');
});

it('a queue that cannot be opened keeps no other one from being served', async () => {
  await connect('broken', { createdAt: 0 });
  await connect('smtp');
  await untilServing('smtp all');
});

it('a queue goes on at another rate once its connection has one', async () => {
  await connect('smtp');
  await untilServing('smtp all');
  await connect('smtp', { rate: { max: 10, per: 'PT1S' } });
  await untilServing('smtp 8.0');
});

it('a queue whose worker is lost is served again', async () => {
  await connect('smtp');
  await untilServing('smtp all');
  lose.get('smtp all')?.(new Error('the connection is gone'));
  await untilServing();
  await untilServing('smtp all');
});

it('the queue of a connection that is gone is served while messages wait for it', async () => {
  await connect('smtp');
  const { database, store } = opened;
  database.$client.pragma('foreign_keys = OFF');
  const delivery = await store.deliveries.plan({
    ...{ key: 'k', enrollment: 1, node: 'mail', visit: 1, customer: 'c-1', connector: 'email', connection: 'smtp' },
    ...{ channel: 'email', purpose: 'service', contacts: 'customer' },
  });
  await store.connections.remove('smtp');
  await connect('relay');
  await untilServing('relay all', 'smtp all');
  await store.deliveries.change(delivery.id, { connection: 'relay' });
  await untilServing('relay all');
});

it('what is under way is done before all stops, also in a queue that was closed before', async () => {
  const handOver = Promise.withResolvers<void>();
  underWay = handOver.promise;
  await connect('smtp');
  await connect('relay');
  await untilServing('relay all', 'smtp all');
  await opened.store.connections.setHealth('smtp', 'attention', { message: 'wrong password', at: Date.now() });
  await vi.waitFor(() => expect(stopped).toEqual(['smtp all']), { timeout: 20_000, interval: 50 });
  underWay = Promise.resolve();
  const left = queues.stop().then(() => [...serving]);
  await vi.waitFor(() => expect(stopped).toEqual(['smtp all', 'relay all']), { timeout: 20_000, interval: 50 });
  handOver.resolve();
  expect(await left).toEqual([]);
});
