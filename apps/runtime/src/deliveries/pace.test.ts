import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTemporaryStore, type TemporaryStore } from '../../test/temporary-store.ts';
import { openDatabase } from '../db/open.ts';
import type { StoredConnection } from '../store/connections.ts';
import { createStore, type Store } from '../store/store.ts';
import { createPace, type Leave, type Pace } from './pace.ts';

const tenASecond = { max: 10, per: 'PT1S' };
const spacing = 125;

let opened: TemporaryStore;
let store: Store;
let pace: Pace;

beforeEach(() => {
  opened = openTemporaryStore();
  store = opened.store;
  pace = createPace({ store, connectorOf: () => undefined });
});
afterEach(() => opened.close());

const connect = (rate: StoredConnection['rate'] = tenASecond) =>
  store.connections.save({
    ...{ id: 'smtp', connector: 'email', name: 'SMTP', settings: {}, secrets: null, secretsSet: [] },
    ...{ rate, health: 'ok', createdAt: 1 },
  });
const inSlot = (slot: number) => ({ slot, passage: expect.any(Number) });
const ask = (
  now: number,
  more: { deferred?: boolean; slot?: number; readySince?: number; of?: Store } = {},
): Promise<Leave> =>
  (more.of ?? store).transaction((tables) => pace.ask(tables, { connection: 'smtp', deferred: false, ...more, now }));

describe('messages of one connection', () => {
  it('get slots one after the other, whichever process asks', async () => {
    await connect();
    const other = openDatabase(join(opened.database.$client.name));
    const slots = [await ask(1_000), await ask(1_000, { of: createStore(other) }), await ask(1_000)];
    other.$client.close();
    expect(slots).toEqual([inSlot(1_000), { slot: 1_000 + spacing }, { slot: 1_000 + 2 * spacing }]);
  });

  it('that wait go before those that are new', async () => {
    await connect();
    for (let n = 0; n < 3; n++) await ask(1_000);
    expect(await ask(1_000)).toEqual({ later: 3 * spacing });
    expect(await ask(1_000, { deferred: true })).toEqual({ slot: 1_000 + 3 * spacing });
  });

  it('keep a slot they were given, and get another one where they are late for it', async () => {
    await connect();
    const slot = 1_000;
    await ask(slot);
    expect(await ask(1_049, { slot })).toEqual(inSlot(slot));
    expect(await ask(1_051, { slot })).toEqual({ slot: slot + spacing });
  });

  it('do not go while it needs attention', async () => {
    await connect();
    await store.connections.setHealth('smtp', 'attention', { message: 'wrong password', at: 1 });
    expect(await ask(1_000)).toEqual({ later: 2_000 });
    expect(await ask(1_000, { slot: 1_000 })).toEqual({ later: 2_000 });
  });

  it('all wait as long as its provider wants to be left alone, though it has no rate', async () => {
    await connect(null);
    expect([await ask(1_000), await ask(1_000)]).toEqual([{ slot: 1_000 }, { slot: 1_000 }]);
    await store.connections.setNext('smtp', 61_000);
    expect(await ask(1_000, { deferred: true })).toEqual({ later: 60_000 });
    expect(await ask(61_000)).toEqual({ slot: 61_000 });
  });

  it('that are ready too late have missed their slot, and wait for a further one, but not for long', async () => {
    await connect();
    const now = Date.now();
    expect(await pace.isMissed('smtp', now)).toBe(false);
    expect(await pace.isMissed('smtp', now - 1_000)).toBe(true);
    await store.connections.setNext('smtp', now + 4_000);
    expect(await ask(now, { slot: now - 1_000, readySince: now })).toEqual({ slot: now + 4_000 });
    await store.connections.setNext('smtp', now + 6_000);
    expect(await ask(now + 2_000, { slot: now - 1_000, readySince: now })).toEqual({ later: 4_000 });
  });

  it('miss nothing where it has no rate', async () => {
    await connect(null);
    expect(await pace.isMissed('smtp', 1_000)).toBe(false);
  });
});

/** Lets messages leave on a clock of its own, each answered after a time and arriving somewhere in it; gives the arrivals. */
async function arrivalsOf(messages: number, random: () => number): Promise<number[]> {
  const due: { at: number; slot?: number; ends?: number }[] = Array.from({ length: messages }, () => ({
    at: 1_000 + random() * 2_000,
  }));
  const arrivals: number[] = [];
  for (let next = due.shift(); next; next = due.sort((one, other) => one.at - other.at).shift()) {
    const { at, slot, ends } = next;
    if (ends !== undefined) {
      await store.transaction((tables) => pace.end(tables, ends, at));
      continue;
    }
    const left = await ask(at, { deferred: true, ...(slot !== undefined && { slot }) });
    if ('later' in left) due.push({ at: at + left.later });
    else if (left.slot > at) due.push({ at: left.slot, slot: left.slot });
    else {
      const takes = random() < 0.2 ? random() * 3_000 : random() * 100;
      arrivals.push(at + random() * takes);
      if (left.passage !== undefined) due.push({ at: at + takes, ends: left.passage });
    }
  }
  return arrivals;
}

it('over no period do more messages arrive than the rate allows, however late some of them do', async () => {
  await connect();
  for (let seed = 1; seed <= 5; seed++) {
    let state = seed;
    const random = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    const arrivals = await arrivalsOf(60, random);
    const most = Math.max(...arrivals.map((from) => arrivals.filter((at) => at >= from && at < from + 1_000).length));
    expect(arrivals).toHaveLength(60);
    expect(most).toBeLessThanOrEqual(tenASecond.max);
    await store.connections.setNext('smtp', 0);
  }
});

it('a passage of a process that died ends with its time', async () => {
  await connect({ max: 1, per: 'PT1S' });
  expect(await ask(1_000)).toEqual(inSlot(1_000));
  expect(await ask(20_000)).not.toHaveProperty('passage');
  expect(await ask(40_000)).toEqual(inSlot(40_000));
});

it('a message for the test outbox leaves at once', async () => {
  const left = await store.transaction((tables) => pace.ask(tables, { connection: null, deferred: false, now: 5 }));
  expect(left).toEqual({ slot: 5 });
  expect(await pace.isMissed(null, 5)).toBe(false);
});
