import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTemporaryStore, type TemporaryStore } from '../../test/temporary-store.ts';

let opened: TemporaryStore;
beforeAll(async () => {
  opened = openTemporaryStore();
  await opened.store.transaction(({ customers }) => {
    for (let n = 0; n < 20_000; n++) {
      const attributes = { email: `Hcp-${n}@Clinic.example`, phone: `+49 30 ${100_000 + n}`, handle: `@hcp${n}`, n };
      customers.add({ id: `c${n}`, outsideId: `hcp-${n}`, attributes, preferences: [], createdAt: n, changedAt: n });
    }
  });
});
afterAll(() => opened.close());

const having = (address: string, attribute: string) => opened.store.addresses.having(address, attribute);

describe('who has an address', () => {
  it('is found however they write it, and among 20,000 by an index', async () => {
    expect(await having('hcp-777@clinic.example', 'email')).toEqual(['c777']);
    expect(await having('+4930100778', 'phone')).toEqual(['c778']);
    const plan = opened.database.$client
      .prepare(
        `explain query plan select customers.id from customer_addresses
         inner join customers on customers.id = customer_addresses.customer
         where address = ? and attribute = ? and customers.run = '' order by customers.created_at`,
      )
      .all('a', 'b') as { detail: string }[];
    expect(plan.map(({ detail }) => detail).join('\n')).toMatch(/SEARCH customer_addresses USING .*INDEX/);
    expect(plan.map(({ detail }) => detail).join('\n')).not.toMatch(/SCAN/);
  });

  it('is asked of that attribute only, and of what does not look like an address, too', async () => {
    expect(await having('hcp-777@clinic.example', 'phone')).toEqual([]);
    expect(await having('@hcp9', 'handle')).toEqual(['c9']);
  });

  it('is kept apart from what else they are known by, and of nobody in a test run', async () => {
    const attributes = {
      ...{ email: 'Eve@clinic.example', phone: '(030) 99 88 77', mobile: '+49 170 998877', fax: '01.23.45.67.89' },
      ...{ born: '1975-04-03', since: '03.04.1975', seen: '2026-03-02T08:00:00Z', postcode: '01067', zip: '10115' },
      ...{ licence: '7654321', handle: '@eve', local: '202-555-0100' },
    };
    const eve = { id: 'eve', outsideId: 'eve', attributes, preferences: [], createdAt: 30_000, changedAt: 1 };
    await opened.store.customers.add(eve);
    await opened.store.customers.add({ ...eve, id: 'eve-tried', run: 'r2' });
    await opened.store.customers.setAttributes('eve-tried', { ...attributes, email: 'tried@clinic.example' }, 2);
    const kept = opened.database.$client
      .prepare("select customer, attribute, address from customer_addresses where customer like 'eve%' order by 2")
      .all();
    expect(kept).toEqual([
      { customer: 'eve', attribute: 'email', address: 'eve@clinic.example' },
      { customer: 'eve', attribute: 'fax', address: '0123456789' },
      { customer: 'eve', attribute: 'mobile', address: '+49170998877' },
      { customer: 'eve', attribute: 'phone', address: '030998877' },
    ]);
    expect(await having('2025550100', 'local')).toEqual(['eve']);
  });

  it('changes as they do, those known longest first, and ends with them', async () => {
    const { customers } = opened.store;
    await customers.setAttributes('c5', { email: 'new@clinic.example' }, 1);
    await customers.setAttributes('c4', { email: ' NEW@clinic.example' }, 1);
    expect(await having('hcp-5@clinic.example', 'email')).toEqual([]);
    expect(await having('new@clinic.example', 'email')).toEqual(['c4', 'c5']);
    await customers.remove('c4');
    expect(await having('new@clinic.example', 'email')).toEqual(['c5']);
  });

  it('and is of a test run’s own, is nobody', async () => {
    const attributes = { email: 'me@clinic.example' };
    const row = { id: 'me', run: 'r1', outsideId: 'me', attributes, preferences: [], createdAt: 1, changedAt: 1 };
    await opened.store.customers.add(row);
    expect(await having('me@clinic.example', 'email')).toEqual([]);
  });
});
