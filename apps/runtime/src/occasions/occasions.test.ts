import { perform } from '@waymark/core/driver';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { goLive, openTemporaryStore, registrationPlan, type TemporaryStore } from '../../test/temporary-store.ts';
import { happen } from '../customers/happen.ts';
import { resolveCustomer } from '../customers/identity.ts';
import { createInboxAgenda } from '../enrollments/inbox-agenda.ts';
import { beginningOf } from '../enrollments/state-of.ts';
import { StoreWorld } from '../enrollments/store-world.ts';
import { createOccasions } from './occasions.ts';

const at = Date.parse('2026-03-02T08:00:00Z');
const { opened: wait } = registrationPlan().steps;
if (wait?.type !== 'wait') throw new Error('the plan has no wait');
/** Who registers waits for the congress. */
const until = { type: 'date', occasion: 'congress', ifPast: 'continue' } as const;
const plan = registrationPlan({ steps: { opened: { ...wait, until, next: {} } } });

let opened: TemporaryStore;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: at });
  opened = openTemporaryStore();
});
afterEach(() => {
  opened.close();
  vi.useRealTimers();
});

it('re-times who is about to wait for an occasion that moves', async () => {
  const { store } = opened;
  const occasions = createOccasions({ store, nudge: () => undefined });
  await goLive(store, plan);
  await occasions.save('congress', { start: '2026-08-27' });
  await store.transaction((tables) => {
    const ada = resolveCustomer(tables, { userId: 'ada' }, at);
    happen(tables, ada, { event: 'hcp.registered', properties: {}, at, arrived: at });
  });
  const row = await store.enrollments.byId(1);
  const version = row && (await store.versions.byId(row.version));
  if (!row || !version) throw new Error('nobody was enrolled');
  let isMoved = false;
  const failPoints = async () => {
    if (!isMoved) await occasions.save('congress', { start: '2026-08-29' });
    isMoved = true;
  };
  const agenda = createInboxAgenda(store, 1, null);
  const post = { send: async () => undefined };
  const world = new StoreWorld({ store, row, version, agenda, post, failPoints });
  const { enrollment } = await perform(plan, beginningOf(row), world);
  const moved = Date.parse('2026-08-29T00:00:00Z');
  expect(enrollment.position).toMatchObject({ type: 'waiting', until: moved });
  expect(await store.waiting.of(1)).toMatchObject({ until: moved });
});
