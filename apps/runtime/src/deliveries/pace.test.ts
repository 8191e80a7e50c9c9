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

/**
 * Lets messages leave on a clock of its own, each answered after a time and arriving somewhere in it; gives the arrivals,
 * and how often each message asked.
 */
async function arrivalsOf(messages: number, random: () => number): Promise<{ arrivals: number[]; asked: number }> {
  const due: { at: number; slot?: number; ends?: number }[] = Array.from({ length: messages }, () => ({
    at: 1_000 + Math.floor(random() * 2_000),
  }));
  const arrivals: number[] = [];
  let asked = 0;
  for (let next = due.shift(); next; next = due.sort((one, other) => one.at - other.at).shift()) {
    const { at, slot, ends } = next;
    if (ends !== undefined) {
      await store.transaction((tables) => pace.end(tables, ends, at));
      continue;
    }
    asked += 1;
    const left = await ask(at, { deferred: true, ...(slot !== undefined && { slot }) });
    if ('later' in left) due.push({ at: at + left.later });
    else if (left.slot > at) due.push({ at: left.slot, slot: left.slot });
    else {
      const takes = random() * 1_500;
      arrivals.push(at + random() * takes);
      if (left.passage !== undefined) due.push({ at: at + Math.floor(takes), ends: left.passage });
    }
  }
  return { arrivals, asked };
}

it.each([1, 2, 3, 4, 5])(
  'no more messages than the rate arrive in any period, however late some do (%i)',
  async (seed) => {
    await connect({ max: 3, per: 'PT1S' });
    let state = seed;
    const random = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    const { arrivals, asked } = await arrivalsOf(30, random);
    const most = Math.max(...arrivals.map((from) => arrivals.filter((at) => at >= from && at < from + 1_000).length));
    expect(arrivals).toHaveLength(30);
    expect(most).toBeLessThanOrEqual(3);
    // Nobody asks over and over in vain: what waits does so for seconds.
    expect(asked).toBeLessThan(30 * 30);
  },
);

it('one that finds as many on their way as allowed waits for them, and its slot is for the next', async () => {
  await connect({ max: 1, per: 'PT1H' });
  const hour = 3_600_000;
  const first = await ask(1_000);
  expect(first).toEqual(inSlot(1_000));
  await store.transaction((tables) => pace.end(tables, 'passage' in first ? first.passage : undefined, 2_000));
  // An hour and a quarter of a second after the first slot, but not an hour after its message arrived.
  const slot = 1_000 + hour + 250;
  expect(await ask(slot - 100)).toEqual({ later: 851 });
  expect(await ask(slot - 100, { deferred: true })).toEqual({ slot: 2_001 + hour });
  expect(await ask(2_001 + hour, { deferred: true, slot: 2_001 + hour })).toEqual(inSlot(2_001 + hour));
});

it('in its slot it does not wait for another one, but asks again soon', async () => {
  await connect({ max: 1, per: 'PT1S' });
  const first = await ask(1_000);
  expect(await ask(2_000, { deferred: true })).toEqual({ later: 2_000 });
  await store.connections.setNext('smtp', 3_250);
  expect(await ask(2_000, { deferred: true, slot: 2_000 })).toEqual({ later: 2_000 });
  expect(await store.connections.byId('smtp')).toMatchObject({ nextAt: 2_000 });
  await store.transaction((tables) => pace.end(tables, 'passage' in first ? first.passage : undefined));
  expect(await ask(2_100)).toEqual(inSlot(2_100));
});

it('a passage of a process that died counts until its time and a period are over', async () => {
  await connect({ max: 1, per: 'PT1S' });
  expect(await ask(1_000)).toEqual(inSlot(1_000));
  expect(await ask(32_000)).toEqual({ slot: 32_001 });
  expect(await ask(32_001, { slot: 32_001 })).toEqual(inSlot(32_001));
});

it('a rate that is no whole number allows no more than the whole ones in it', async () => {
  await connect({ max: 1.5, per: 'PT1S' });
  expect(await ask(1_000)).toEqual(inSlot(1_000));
  expect(await ask(1_900, { deferred: true })).toEqual({ later: 2_000 });
});

it('a message for the test outbox leaves at once', async () => {
  const left = await store.transaction((tables) => pace.ask(tables, { connection: null, deferred: false, now: 5 }));
  expect(left).toEqual({ slot: 5 });
  expect(await pace.isMissed(null, 5)).toBe(false);
});
