import type { AudienceCustomer } from '@waymark/core/simulator/audience';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serve } from '../../test/serve.ts';
import type { AudiencePage } from '../api/index.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
  for (let n = 0; n < 5; n++) {
    const userId = `hcp-${n}`;
    await served.post('/v1/identify', { userId, traits: { lastName: `Kivi ${n}`, timeZone: 'Europe/Helsinki' } });
  }
});
afterAll(() => served.stop());

async function everybody(input: { limit: number; events?: string[] }): Promise<AudienceCustomer[]> {
  const all: AudienceCustomer[] = [];
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page: AudiencePage = await served.call('customers.audience', { after, ...input });
    expect(page.customers.length).toBeLessThanOrEqual(input.limit);
    expect(page.total).toBe(5);
    all.push(...page.customers);
    after = page.next;
  }
  return all;
}

test('the audience comes part by part, each customer once, with what simulating needs', async () => {
  const { store } = served.foundation;
  const id = (await store.customers.byOutsideId('hcp-2'))?.id ?? '';
  await store.customers.setConsent(id, { channel: 'email', purpose: 'marketing', state: 'granted' }, 1);
  const all = await everybody({ limit: 2 });
  expect(all.map((customer) => customer.id)).toEqual(['hcp-0', 'hcp-1', 'hcp-2', 'hcp-3', 'hcp-4']);
  expect(all[2]).toMatchObject({
    attributes: { lastName: 'Kivi 2', timeZone: 'Europe/Helsinki' },
    consents: [{ channel: 'email', purpose: 'marketing', state: 'granted' }],
    history: [],
  });
  expect(all[1]?.consents).toEqual([]);
});

test('what happened to them is told of the events asked for, the latest of each customer', async () => {
  for (let n = 0; n < 55; n++) {
    await served.post('/v1/track', { userId: 'hcp-3', event: 'site.visited', properties: { n } });
  }
  await served.post('/v1/track', { userId: 'hcp-3', event: 'site.left' });
  await served.post('/v1/track', { userId: 'hcp-4', event: 'site.visited', properties: { n: 0 } });
  const all = await everybody({ limit: 500, events: ['site.visited'] });
  const numbers = (customer: string) =>
    all.find((one) => one.id === customer)?.history?.map(({ event, properties }) => `${event} ${properties.n}`);
  expect(numbers('hcp-3')).toHaveLength(50);
  expect([numbers('hcp-3')?.[0], numbers('hcp-3')?.at(-1)]).toEqual(['site.visited 5', 'site.visited 54']);
  expect(numbers('hcp-4')).toEqual(['site.visited 0']);
  expect(numbers('hcp-2')).toEqual([]);
});

test('one customer’s past is told by any of their ids, of the events asked for alone', async () => {
  await served.post('/v1/track', { userId: 'hcp-1', event: 'visit.booked', properties: { n: 1 } });
  await served.post('/v1/track', { userId: 'hcp-1', event: 'site.left' });
  const past = (customer: string) => served.call('customers.past', { customer, events: ['visit.booked', 'never'] });
  expect(await past('hcp-1')).toMatchObject({ history: [{ event: 'visit.booked', properties: { n: 1 } }] });
  expect(await past('hcp-0')).toEqual({ history: [] });
  expect(await past('nobody')).toMatchObject({ data: { code: 'NOT_FOUND' } });
});
