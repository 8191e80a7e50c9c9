import type { LoadedConnector } from '@waymark/connectors/loader';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTemporaryStore, type TemporaryStore } from '../../test/temporary-store.ts';
import type { StoredConnection } from '../store/connections.ts';
import { checkConnection } from './check-connection.ts';
import { lookAgain, nextLook } from './look-again.ts';

const minute = 60_000;

let opened: TemporaryStore;
let answer: Awaited<ReturnType<LoadedConnector['checkConnection']>>;
let checks: number;

beforeEach(() => {
  opened = openTemporaryStore();
  checks = 0;
});
afterEach(() => opened.close());

const parts = () => ({
  store: opened.store,
  secretsOf: () => ({}),
  connectorOf: () =>
    ({
      checkConnection: async () => {
        checks++;
        return answer;
      },
    }) as object as LoadedConnector,
});

/** A connection that has needed attention for so many minutes. */
async function ail(minutes: number): Promise<StoredConnection> {
  const { connections } = opened.store;
  const since = Date.now() - minutes * minute;
  await connections.save({
    ...{ id: 'smtp', connector: 'email', name: 'SMTP', settings: {}, secrets: null, secretsSet: [] },
    ...{ health: 'attention', attentionSince: since, checkedAt: since, createdAt: 1 },
  });
  return now();
}
async function now(): Promise<StoredConnection> {
  const [connection] = await opened.store.connections.all();
  if (!connection) throw new Error('there is no connection');
  return connection;
}

it('a connection that needs attention is looked at after a minute, then ever more rarely, at least every quarter of an hour', () => {
  const look = (after: number) =>
    nextLook({ health: 'attention', attentionSince: 0, checkedAt: after * minute } as StoredConnection);
  expect([0, 1, 2, 4, 8, 16, 100].map((after) => Number(look(after)) / minute - after)).toEqual([
    1, 1, 2, 4, 8, 15, 15,
  ]);
  expect(nextLook({ health: 'ok', attentionSince: 0, checkedAt: 0 } as StoredConnection)).toBeUndefined();
});

it('one that is well again says so; of several workers one looks', async () => {
  const ailing = await ail(2);
  answer = { ok: true };
  await Promise.all([lookAgain(parts(), [ailing]), lookAgain(parts(), [ailing])]);
  expect(checks).toBe(1);
  expect(await now()).toMatchObject({ health: 'ok', healthMessage: null });
});

it('one that is well again but takes no message is looked at as rarely as before', async () => {
  const { attentionSince } = await ail(10);
  answer = { ok: true };
  await lookAgain(parts(), [await now()]);
  await opened.store.connections.setHealth('smtp', 'attention', { message: 'no', at: Date.now() });
  expect(await now()).toMatchObject({ attentionSince });
  await opened.store.connections.setHealth('smtp', 'ok', { message: null, at: Date.now(), through: true });
  expect(await now()).toMatchObject({ attentionSince: null });
});

it('one that is not well says why', async () => {
  await ail(2);
  answer = { failure: { kind: 'auth', message: 'wrong password' } };
  await lookAgain(parts(), [await now()]);
  expect(await now()).toMatchObject({ health: 'attention', healthMessage: 'wrong password' });
  await lookAgain(parts(), [await now()]);
  expect(checks).toBe(1);
});

it('what a check found of a connection says nothing of it once it is saved anew', async () => {
  const ailing = await ail(2);
  answer = { failure: { kind: 'auth', message: 'wrong password' } };
  const { connections } = opened.store;
  const looking = parts();
  await lookAgain(
    {
      ...looking,
      secretsOf: (connection) => {
        void connections.save({ ...connection, secrets: 'sealed anew', health: 'unknown', attentionSince: null });
        return looking.secretsOf();
      },
    },
    [ailing],
  );
  expect(checks).toBe(1);
  expect(await now()).toMatchObject({ health: 'unknown', attentionSince: null });
});

it('a connector that was stopped as it was asked has said nothing: its connection stays as it was', async () => {
  await ail(2);
  const { connections } = opened.store;
  const stopped = { kind: 'transient', message: 'The connector was stopped during check-connection.' } as const;
  answer = { failure: { ...stopped, by: 'host' } };
  for (const health of ['ok', 'unknown', 'attention'] as const) {
    await connections.save({ ...(await now()), health, healthMessage: 'as before' });
    const before = await now();
    expect(await checkConnection(parts(), before, { isAsked: true })).toEqual({ failure: stopped });
    expect(await now()).toEqual(before);
  }
  answer = { failure: stopped };
  await checkConnection(parts(), await now(), { isAsked: true });
  expect(await now()).toMatchObject({ health: 'attention', healthMessage: stopped.message });
});
