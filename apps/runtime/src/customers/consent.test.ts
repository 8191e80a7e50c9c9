import type { ConsentRule } from '@waymark/core/plan';
import { hasConsent } from '@waymark/core/plan';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTemporaryStore, type TemporaryStore } from '../../test/temporary-store.ts';
import { keepPolicy } from '../policy/policy.ts';
import type { Tables } from '../store/store.ts';
import { awaitingConfirmation, confirmConsent, recordConsent } from './consent.ts';
import { aliasCustomer, resolveCustomer } from './identity.ts';

const at = Date.parse('2026-03-02T08:00:00Z');
const pair = { channel: 'email', purpose: 'marketing' } as const;
const proof = { at: '2026-03-03T08:00:00.000Z', delivery: 7, language: 'fi', textVersion: 'preferences-1' };
const doubleOptIn: ConsentRule[] = [{ purpose: 'marketing', basis: 'opt-in', confirmed: true }];

let opened: TemporaryStore;
beforeEach(async () => {
  opened = openTemporaryStore();
  await inStore((tables) => keepPolicy(tables, { consent: doubleOptIn }, at));
});
afterEach(() => opened.close());

const inStore = <T>(work: (tables: Tables) => T) => opened.store.transaction(work);
const ada = (tables: Tables) => resolveCustomer(tables, { userId: 'ada' }, at).id;
const say = (state: 'granted' | 'withdrawn', later = 0) =>
  inStore((tables) => recordConsent(tables, ada(tables), { consent: { ...pair, state }, at: at + later }));
const confirm = (later = 1_000) =>
  inStore((tables) => confirmConsent(tables, ada(tables), { ...pair, at: at + later, proof }));
const known = () => inStore((tables) => tables.customers.consent(ada(tables), pair));
const isAllowed = () => inStore((tables) => hasConsent(tables.customers.consents(ada(tables)), pair, doubleOptIn));
const awaited = () => inStore((tables) => awaitingConfirmation(tables, ada(tables)));

it('what somebody asks for counts once they confirmed it, and the proof is kept', async () => {
  await say('granted');
  expect(await known()).toMatchObject({ state: 'pending', askedAt: at, proof: null });
  expect(await isAllowed()).toBe(false);
  expect(await awaited()).toEqual([pair]);
  expect(await confirm()).toBe(true);
  expect(await known()).toMatchObject({ state: 'granted', askedAt: null, at: at + 1_000, proof });
  expect(await isAllowed()).toBe(true);
  expect(await awaited()).toEqual([]);
});

it('a link that is followed twice, or after a withdrawal, confirms nothing', async () => {
  await say('granted');
  await confirm();
  expect(await confirm(2_000)).toBe(false);
  expect(await known()).toMatchObject({ at: at + 1_000 });
  await say('withdrawn', 3_000);
  expect(await confirm(4_000)).toBe(false);
  expect(await known()).toMatchObject({ state: 'withdrawn', proof });
});

it('nobody who never asked confirms anything', async () => {
  expect(await confirm()).toBe(false);
  expect(await known()).toBeUndefined();
});

it('who withdrew and asks again stays withdrawn until they confirm, whatever the policy becomes', async () => {
  await say('withdrawn');
  await say('granted', 1_000);
  expect(await known()).toMatchObject({ state: 'withdrawn', askedAt: at + 1_000 });
  const optOut = [{ purpose: 'marketing', basis: 'opt-out' }] as const;
  expect(await inStore((tables) => hasConsent(tables.customers.consents(ada(tables)), pair, optOut))).toBe(false);
  expect(await confirm(2_000)).toBe(true);
  expect(await isAllowed()).toBe(true);
});

it('who agreed before confirmation was asked for is not asked again', async () => {
  await inStore((tables) => keepPolicy(tables, {}, at));
  await say('granted');
  await inStore((tables) => keepPolicy(tables, { consent: doubleOptIn }, at));
  await say('granted', 1_000);
  expect(await known()).toMatchObject({ state: 'granted', askedAt: null });
});

it('what an anonymous visitor asked for is confirmed under their name', async () => {
  await inStore((tables) => {
    const visitor = resolveCustomer(tables, { anonymousId: 'visitor' }, at);
    recordConsent(tables, visitor.id, { consent: { ...pair, state: 'granted' }, at });
  });
  await say('withdrawn');
  await inStore((tables) => aliasCustomer(tables, { userId: 'ada', previousId: 'visitor' }, at));
  expect(await known()).toMatchObject({ state: 'withdrawn', askedAt: at });
  expect(await confirm()).toBe(true);
});
