import { afterEach, beforeEach, expect, test } from 'vitest';
import { goLive, openTemporaryStore, registrationPlan, type TemporaryStore } from '../../test/temporary-store.ts';
import { happen } from '../customers/happen.ts';
import { aliasCustomer, resolveCustomer } from '../customers/identity.ts';
import { stopJourney } from '../journeys/steer.ts';
import type { DeliveryChange } from '../store/deliveries.ts';
import { whyNot } from './why-not.ts';

const at = Date.parse('2026-03-02T08:00:00Z');
let opened: TemporaryStore;
beforeEach(async () => {
  opened = openTemporaryStore();
  await goLive(opened.store, registrationPlan());
});
afterEach(() => opened.close());

const track = (userId: string, event: string) =>
  opened.store.transaction((tables) => {
    const customer = resolveCustomer(tables, { userId }, at);
    happen(tables, customer, { event, properties: {}, at, arrived: at });
    return customer.id;
  });
const ask = (customer: string, journey?: string) =>
  opened.store.transaction((tables) => whyNot(tables, { customer, journey }));

/** Leaves a delivery of the customer's first enrollment as it may be found. */
const leave = (customer: string, change: DeliveryChange) =>
  opened.store.transaction((tables) => {
    const { id: enrollment = 0 } = tables.enrollments.openOf(customer)[0] ?? {};
    const message = { connector: 'email', channel: 'email', purpose: 'marketing', contacts: 'customer' } as const;
    const row = { ...message, key: `${customer}-opened`, enrollment, node: 'opened', visit: 1, customer };
    tables.deliveries.change(tables.deliveries.plan(row).id, change);
    const blocked = { at: at + 5, type: 'blocked', node: 'opened', visit: 1, why: 'cap' } as const;
    tables.trace.append(enrollment, { version: 1, from: 0, rows: [blocked] });
  });

test('nobody is told of who does not exist', async () => {
  expect(await ask('nobody')).toBeUndefined();
});

test('who was turned away is told why and when, by any of their ids, whichever it happened to', async () => {
  await track('ada', 'site.visited');
  await track('visitor', 'hcp.registered');
  await track('visitor', 'hcp.registered');
  await opened.store.transaction((tables) => aliasCustomer(tables, { userId: 'ada', previousId: 'visitor' }, at));
  const told = [{ type: 'not-enrolled', journey: 'welcome', why: 'already-open', at: '2026-03-02T08:00:00.000Z' }];
  expect(await ask('visitor')).toEqual(told);
  expect([await ask('ada', 'welcome'), await ask('ada', 'other')]).toEqual([
    told,
    [{ type: 'not-enrolled', journey: 'other', why: 'unknown-journey' }],
  ]);
});

test('who never was in a journey is told what it lacks: a call, or a journey that takes anybody', async () => {
  await track('ada', 'site.visited');
  const now = async () => (await ask('ada', 'welcome'))?.map(({ why }) => why);
  expect(await now()).toEqual(['not-called']);
  await opened.store.transaction((tables) => stopJourney(tables, { key: 'welcome', at, entryOnly: false }));
  expect(await now()).toEqual(['stopped']);
});

test('who is in a journey and got everything is told nothing', async () => {
  await leave(await track('ada', 'hcp.registered'), { state: 'accepted', handedAt: at });
  expect([await ask('ada'), await ask('ada', 'welcome')]).toEqual([[], []]);
});

test.each([
  [
    { state: 'blocked', why: 'cap' },
    { state: 'blocked', why: 'cap', at: '2026-03-02T08:00:00.005Z' },
  ],
  [
    { why: 'paused', heldAt: at },
    { state: 'held', why: 'paused', at: '2026-03-02T08:00:00.000Z' },
  ],
  [
    { state: 'unknown', handedAt: at },
    { state: 'held', why: 'unknown-outcome', at: '2026-03-02T08:00:00.000Z' },
  ],
  [
    { state: 'refused', failure: { kind: 'invalid-message' } },
    { state: 'failed', why: 'invalid-message' },
  ],
  [
    { failure: { kind: 'transient' }, firstAttemptAt: at },
    { state: 'retried', why: 'transient' },
  ],
  [{ state: 'cancelled' }, { state: 'cancelled', why: 'stopped' }],
] as const)('a message left as %o is told as %o', async (change, told) => {
  await leave(await track('ada', 'hcp.registered'), change);
  const [reason, ...more] = (await ask('ada')) ?? [];
  expect(reason).toMatchObject({ type: 'not-sent', journey: 'welcome', enrollment: '1', nodeName: 'Opened', ...told });
  expect(more).toEqual([]);
});
