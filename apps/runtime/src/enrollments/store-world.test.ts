import { perform } from '@waymark/core/driver';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { goLive, openTemporaryStore, registrationPlan, type TemporaryStore } from '../../test/temporary-store.ts';
import { changeAttributes } from '../customers/change.ts';
import { happen } from '../customers/happen.ts';
import { resolveCustomer } from '../customers/identity.ts';
import type { Tables } from '../store/store.ts';
import { createInboxAgenda } from './inbox-agenda.ts';
import { beginningOf } from './state-of.ts';
import { StoreWorld } from './store-world.ts';

const at = Date.parse('2026-03-02T08:00:00Z');
/** Who registers gets a point. */
const plan = registrationPlan({
  steps: { opened: { type: 'update', name: 'Point', next: {}, set: { points: { add: 1 } }, unset: [] } },
});
const ada = (tables: Tables) => resolveCustomer(tables, { userId: 'ada' }, at);

let opened: TemporaryStore;
beforeEach(() => {
  opened = openTemporaryStore();
});
afterEach(() => opened.close());

it('adds to the number that is there as the update is kept, whoever changed it meanwhile', async () => {
  const { store } = opened;
  await goLive(store, plan);
  await store.transaction((tables) =>
    happen(tables, ada(tables), { event: 'hcp.registered', properties: {}, at, arrived: at }),
  );
  const row = await store.enrollments.byId(1);
  const version = row && (await store.versions.byId(row.version));
  if (!row || !version) throw new Error('nobody was enrolled');
  const failPoints = async () => {
    await store.transaction((tables) => changeAttributes(tables, ada(tables), { patch: { points: 5 }, at }));
  };
  const agenda = createInboxAgenda(store, 1, null);
  const post = { send: async () => undefined };
  await perform(plan, beginningOf(row), new StoreWorld({ store, row, version, agenda, post, failPoints }));
  expect((await store.customers.byId(row.customer))?.attributes).toEqual({ points: 6 });
});

it.each([
  ['whoever reaches a goal early', 'visit.booked', 1],
  ['whoever goes the whole way', 'email.clicked', 0],
])('asks for what the provider of a message can take back, of %s', async (_, event, asked) => {
  const { store } = opened;
  await goLive(store, registrationPlan());
  const told = (name: string) =>
    store.transaction((tables) => happen(tables, ada(tables), { event: name, properties: {}, at, arrived: at }));
  await told('hcp.registered');
  const row = await store.enrollments.byId(1);
  const version = row && (await store.versions.byId(row.version));
  if (!row || !version) throw new Error('nobody was enrolled');
  for (const [visit, connector] of ['crm', 'email'].entries()) {
    const to = { connector, connection: connector, channel: connector, purpose: 'service', contacts: 'staff' } as const;
    const row = { key: connector, enrollment: 1, node: 'visit', visit, customer: 'ada', ...to };
    const { id } = await store.transaction((tables) => tables.deliveries.plan(row));
    await store.deliveries.change(id, { state: 'accepted', handedAt: at });
  }
  await told(event);
  const parts = { agenda: createInboxAgenda(store, 1, null), post: { send: async () => undefined } };
  const canRecall = (connector: string) => connector === 'crm';
  const failPoints = async () => {};
  await perform(
    registrationPlan(),
    beginningOf(row),
    new StoreWorld({ store, row, version, ...parts, failPoints, canRecall }),
  );
  expect((await store.enrollments.byId(1))?.state).toBe('ended');
  expect(await store.recalls.due(Date.now(), 10)).toHaveLength(asked);
});
