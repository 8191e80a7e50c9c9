import type { ConsentRecord } from '@waymark/core/plan';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { goLive, openTemporaryStore, registrationPlan, type TemporaryStore } from '../../test/temporary-store.ts';
import { changeAttributes, changeConsent } from './change.ts';
import { happen } from './happen.ts';
import { resolveCustomer } from './identity.ts';

let opened: TemporaryStore;
beforeEach(() => {
  opened = openTemporaryStore();
});
afterEach(() => opened.close());

const at = Date.parse('2026-03-02T08:00:00Z');
const granted: ConsentRecord = { channel: 'email', purpose: 'marketing', state: 'granted' };
const withdrawn: ConsentRecord = { ...granted, state: 'withdrawn' };
const consents = (id: string) => opened.store.customers.consents(id);

/** A known customer, and an anonymous one who is in a journey. */
async function meet(): Promise<{ known: string; anonymous: string }> {
  await goLive(opened.store, registrationPlan());
  return opened.store.transaction((tables) => {
    const known = resolveCustomer(tables, { userId: 'ada' }, at).id;
    const anonymous = resolveCustomer(tables, { anonymousId: 'browser-1' }, at);
    happen(tables, anonymous, { event: 'hcp.registered', properties: {}, at, arrived: at });
    for (const id of [known, anonymous.id]) changeConsent(tables, id, { consent: granted, at });
    return { known, anonymous: anonymous.id };
  });
}

const say = (customer: string, consent: ConsentRecord) =>
  opened.store.transaction((tables) => changeConsent(tables, customer, { consent, at }));
const unite = () =>
  opened.store.transaction((tables) => resolveCustomer(tables, { userId: 'ada', anonymousId: 'browser-1' }, at).id);

test('what was withdrawn before two customers turned out to be one holds for both', async () => {
  const { known, anonymous } = await meet();
  await say(known, withdrawn);
  expect(await unite()).toBe(known);
  expect([await consents(known), await consents(anonymous)]).toEqual([[withdrawn], [withdrawn]]);
});

test.each(['known', 'anonymous'] as const)(
  'after that, what the %s one withdraws stops every journey of theirs',
  async (who) => {
    const ids = await meet();
    await unite();
    await say(ids[who], withdrawn);
    expect([await consents(ids.known), await consents(ids.anonymous)]).toEqual([[withdrawn], [withdrawn]]);
    expect(await opened.store.inbox.changesAfter(1, 0)).toEqual([
      { consent: granted },
      { consent: { ...granted, state: null } },
    ]);
  },
);

test('what only the anonymous one was known by is told to the journeys of the known one', async () => {
  const stage = { attribute: 'stage', is: 'equal', value: 'prescribing' } as const;
  const exits = [{ reason: 'done', when: { type: 'condition', condition: stage } } as const];
  await goLive(opened.store, registrationPlan({ exits }));
  await opened.store.transaction((tables) => {
    const known = resolveCustomer(tables, { userId: 'ada' }, at);
    happen(tables, known, { event: 'hcp.registered', properties: {}, at, arrived: at });
    const anonymous = resolveCustomer(tables, { anonymousId: 'browser-1' }, at);
    changeAttributes(tables, anonymous, { patch: { stage: 'prescribing' }, at });
    changeConsent(tables, anonymous.id, { consent: withdrawn, at });
  });
  const known = await opened.store.customers.byId(await unite());
  expect(known?.attributes).toEqual({ stage: 'prescribing' });
  expect(await opened.store.inbox.changesAfter(1, 0)).toEqual([
    { consent: { ...withdrawn, state: null } },
    { attributes: { stage: null } },
  ]);
  expect(await opened.store.outbox.due(at, 10)).toMatchObject([{ type: 'start' }, { type: 'wake' }]);
});

test('one who was in no journey goes into the known customer with their history', async () => {
  const { known, anonymous } = await opened.store.transaction((tables) => {
    const stranger = resolveCustomer(tables, { anonymousId: 'browser-1' }, at);
    happen(tables, stranger, { event: 'site.visited', properties: {}, at, arrived: at });
    return { known: resolveCustomer(tables, { userId: 'ada' }, at).id, anonymous: stranger.id };
  });
  expect(await unite()).toBe(known);
  expect(await opened.store.customers.byId(anonymous)).toBeUndefined();
  expect((await opened.store.events.ofCustomer(known)).map(({ event }) => event)).toEqual(['site.visited']);
});
