import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { goLive, openTemporaryStore, registrationPlan, type TemporaryStore } from '../../test/temporary-store.ts';
import { happen } from '../customers/happen.ts';
import { resolveCustomer } from '../customers/identity.ts';
import { createDispatcher, type Dispatcher } from './dispatcher.ts';
import type { Handed, Hands } from './hands.ts';

let opened: TemporaryStore;
let dispatcher: Dispatcher;
beforeEach(async () => {
  opened = openTemporaryStore();
  await goLive(opened.store, registrationPlan());
});
afterEach(async () => {
  await dispatcher.stop();
  opened.close();
});

/** Stands in for Temporal: notes what it was told, and answers as `answer` says. */
function stage(answer: (call: string) => Handed = () => ({ handed: true })) {
  const told: string[] = [];
  const tell = async (call: string) => {
    const outcome = answer(call);
    if ('handed' in outcome) told.push(call);
    return outcome;
  };
  const hands: Hands = { start: (id) => tell(`start ${id}`), wake: (id, seq) => tell(`wake ${id} ${seq}`) };
  const troubles: string[] = [];
  dispatcher = createDispatcher({
    store: opened.store,
    hands,
    report: ({ trouble }) => troubles.push(trouble),
    every: 20,
  });
  return { told, troubles };
}

const track = (userId: string, event: string) =>
  opened.store.transaction((tables) => {
    const at = Date.now();
    happen(tables, resolveCustomer(tables, { userId }, at), { event, properties: {}, at, arrived: at });
  });
const backlog = () => opened.store.outbox.backlog();

test('what a crash left in the outbox is handed over at start, each start before its wakes', async () => {
  await track('a', 'hcp.registered');
  await track('b', 'hcp.registered');
  await track('a', 'visit.booked');
  await track('a', 'visit.booked');
  const { told } = stage();
  dispatcher.start();
  await vi.waitUntil(async () => (await backlog()) === 0, { timeout: 20_000 });
  expect(told.toSorted()).toEqual(['start 1', 'start 2', 'wake 1 2']);
  expect(told.indexOf('start 1')).toBeLessThan(told.indexOf('wake 1 2'));
});

test('what is committed later is handed over at a nudge', async () => {
  const { told } = stage();
  dispatcher.start();
  await track('a', 'hcp.registered');
  dispatcher.nudge();
  await vi.waitUntil(() => told.length === 1, { timeout: 20_000 });
});

test('while Temporal is away nothing is lost, and all of it goes once it is back', async () => {
  let isAway = true;
  const { told } = stage(() => (isAway ? { unreachable: true } : { handed: true }));
  for (let n = 0; n < 50; n++) await track(`c${n}`, 'hcp.registered');
  dispatcher.start();
  dispatcher.nudge();
  expect(await backlog()).toBe(50);
  isAway = false;
  await vi.waitUntil(async () => (await backlog()) === 0, { timeout: 20_000 });
  expect(new Set(told).size).toBe(50);
  expect(told).toHaveLength(50);
});

test('one that Temporal will not take holds up its own enrollment only', async () => {
  await track('a', 'hcp.registered');
  await track('b', 'hcp.registered');
  await track('a', 'visit.booked');
  const { told, troubles } = stage((call) => (call === 'start 1' ? { trouble: 'no' } : { handed: true }));
  dispatcher.start();
  await vi.waitUntil(() => told.includes('start 2') && troubles.length > 0, { timeout: 20_000 });
  expect(told).toEqual(['start 2']);
  expect(troubles).toEqual(['no']);
  expect(await backlog()).toBe(2);
});

test('events go before bulk', async () => {
  await track('a', 'hcp.registered');
  await track('b', 'hcp.registered');
  await opened.store.transaction((tables) => {
    const bulk = tables.outbox.due(Date.now(), 1)[0];
    if (!bulk) throw new Error('the outbox is empty');
    tables.outbox.handed([bulk.id], Date.now());
    tables.outbox.addStart(bulk.enrollment, bulk.createdAt, true);
  });
  const order = (await opened.store.outbox.due(Date.now(), 10)).map(({ enrollment }) => enrollment);
  expect(order).toEqual([2, 1]);
  stage();
});
