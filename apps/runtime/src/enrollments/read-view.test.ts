import type { Condition, View } from '@waymark/core/plan';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { goLive, openTemporaryStore, registrationPlan, type TemporaryStore } from '../../test/temporary-store.ts';
import { changeAttributes, changeConsent, changePreferences } from '../customers/change.ts';
import { happen } from '../customers/happen.ts';
import { resolveCustomer } from '../customers/identity.ts';
import { createOccasions } from '../occasions/occasions.ts';
import { keepPolicy } from '../policy/policy.ts';
import type { Tables } from '../store/store.ts';
import { readView } from './read-view.ts';

let opened: TemporaryStore;
beforeEach(() => {
  opened = openTemporaryStore();
});
afterEach(() => opened.close());

const at = Date.parse('2026-03-02T08:00:00Z');
const write = <T>(work: (tables: Tables) => T) => opened.store.transaction(work);
const ada = (tables: Tables) => resolveCustomer(tables, { userId: 'ada' }, at);

/** Enrolls Ada, who waits for the congress. */
async function enrollAda(): Promise<void> {
  await goLive(opened.store, registrationPlan());
  await write((tables) => {
    tables.occasions.set({ key: 'esc', start: '2027-08-27' });
    changeAttributes(tables, ada(tables), { patch: { stage: 'aware', timeZone: 'Europe/Berlin' }, at });
    happen(tables, ada(tables), { event: 'hcp.registered', properties: {}, at, arrived: at });
    tables.waiting.set({ enrollment: 1, node: 'opened', visit: 1, until: null }, new Set(['occasion/esc/start']));
  });
}

const known = async (taken: number, plan = registrationPlan()): Promise<View | undefined> => {
  const row = await opened.store.enrollments.byId(1);
  return write((tables) => row && readView(tables, row, { taken, plan }));
};

test('what is still in the inbox is not known yet: it becomes known one by one', async () => {
  await enrollAda();
  const consent = { channel: 'email', purpose: 'marketing', state: 'withdrawn' } as const;
  await write((tables) => {
    changeAttributes(tables, ada(tables), { patch: { stage: 'using', timeZone: null, new: 1 }, at });
    changeConsent(tables, ada(tables).id, { consent, at });
    changePreferences(tables, ada(tables), { preferences: ['sms'], at });
  });
  await createOccasions({ store: opened.store, nudge: () => {} }).save('esc', { start: '2027-09-03' });
  const before = {
    attributes: { stage: 'aware', timeZone: 'Europe/Berlin' },
    zone: 'Europe/Berlin',
    consents: [],
    preferences: [],
    occasions: { esc: { start: '2027-08-27' } },
  };
  expect(await known(0)).toMatchObject(before);
  expect((await known(0))?.attributes).not.toHaveProperty('new');
  const changed = { attributes: { stage: 'using', new: 1 }, zone: 'UTC' };
  expect(await known(1)).toMatchObject({ ...before, ...changed });
  expect(await known(2)).toMatchObject({ ...before, ...changed, consents: [consent] });
  expect(await known(3)).toMatchObject({ ...before, ...changed, consents: [consent], preferences: ['sms'] });
  expect(await known(4)).toMatchObject({ preferences: ['sms'], occasions: { esc: { start: '2027-09-03' } } });
});

test('moving an occasion says how many it moves, and wakes those who wait for that end of it', async () => {
  await enrollAda();
  const occasions = createOccasions({ store: opened.store, nudge: () => {} });
  expect(await occasions.impact('esc', { start: '2027-08-27', end: '2027-08-30' })).toEqual({ waiting: 0 });
  expect(await occasions.impact('esc', { start: '2027-09-03' })).toEqual({ waiting: 1 });
  expect(await occasions.remove('esc')).toEqual({ removed: false, waiting: 1 });
  expect(await occasions.save('esc', { start: '2027-08-27', end: '2027-08-30' })).toEqual({ waiting: 0 });
  expect(await occasions.save('esc', { start: '2027-09-03' })).toEqual({ waiting: 1 });
  expect((await opened.store.outbox.due(Date.now(), 10)).map(({ type }) => type)).toEqual(['start', 'wake']);
});

test('of what happened, it holds what the plan or the contact policy may ask about, in order of arrival', async () => {
  await enrollAda();
  const happened = [
    'site.visited',
    'complaint.made',
    'visit.booked',
    'site.visited',
    'email.clicked',
    'newsletter.read',
  ];
  await write((tables) => {
    for (const event of happened) happen(tables, ada(tables), { event, properties: { event }, at, arrived: at });
  });
  const everything = Number.MAX_SAFE_INTEGER;
  const eventsOf = async (plan = registrationPlan()) =>
    (await known(everything, plan))?.history.map(({ event, properties }) => [event, properties.event]);
  const ofPlan = [
    ['hcp.registered', undefined],
    ['visit.booked', 'visit.booked'],
    ['email.clicked', 'email.clicked'],
  ];
  expect(await eventsOf()).toEqual(ofPlan);
  const complained: Condition = { event: 'complaint.made', within: 'P30D' };
  await write((tables) => keepPolicy(tables, { holds: [{ purposes: ['marketing'], while: complained }] }, at));
  expect(await eventsOf()).toEqual(ofPlan.toSpliced(1, 0, ['complaint.made', 'complaint.made']));
  const visits: Condition = { event: 'site.visited', times: { 'at-least': 2 } };
  const exits = [{ reason: 'keen', when: { type: 'condition' as const, condition: visits } }];
  expect((await eventsOf(registrationPlan({ exits })))?.map(([event]) => event)).toEqual([
    'hcp.registered',
    ...happened.slice(0, -1),
  ]);
});
