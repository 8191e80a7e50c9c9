import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveTold, type Told, toldEvent } from '../../test/told.ts';

let told: Told;
beforeAll(async () => {
  told = await serveTold();
});
afterAll(() => told.stop());

describe('the effect of an event', () => {
  it('suppresses the address its message went to, whatever the customer has today', async () => {
    const { key, outsideId } = await told.next('old@hospital.example');
    await told.post('/v1/identify', { userId: outsideId, traits: { email: 'new@hospital.example' } });
    await told.tell([toldEvent({ key, event: 'bounced', effect: 'suppress' })]);
    expect(await told.store.suppressions.has('told', 'Old@hospital.example')).toBe(true);
    expect(await told.store.suppressions.has('told', 'new@hospital.example')).toBe(false);
  });

  it('withdraws consent for the channel, for every purpose that asks for it and everybody with the address', async () => {
    const first = await told.next('shared@hospital.example');
    const second = await told.next('shared@hospital.example');
    await told.tell([toldEvent({ event: 'stopped', address: 'shared@hospital.example', effect: 'withdraw' })]);
    for (const { customer } of [first, second]) {
      const consents = await told.store.customers.consents(customer);
      expect(consents.map(({ purpose, state }) => `${purpose} ${state}`).toSorted()).toEqual([
        'marketing withdrawn',
        'medical withdrawn',
        'sales withdrawn',
        'service withdrawn',
      ]);
    }
    expect(await told.eventsOf(second.customer)).toMatchObject([{ event: 'told.stopped', delivery: second.delivery }]);
  });

  it('withdraws for everybody who has the address today, also where another was written to, or the event names its message', async () => {
    const withdrawn = async (outsideId: string) => {
      const { id = '' } = (await told.store.customers.byOutsideId(outsideId)) ?? {};
      return (await told.store.customers.consents(id)).filter(({ state }) => state === 'withdrawn').length;
    };
    for (const named of [false, true]) {
      const { key, outsideId: writtenTo } = await told.next(`ward-${named}@hospital.example`);
      const colleague = `colleague-${named}`;
      await told.post('/v1/identify', { userId: colleague, traits: { email: `Ward-${named}@Hospital.example` } });
      await told.post('/v1/identify', { userId: writtenTo, traits: { email: `moved-${named}@hospital.example` } });
      const housemate = `housemate-${named}`;
      await told.post('/v1/identify', { userId: housemate, traits: { email: `moved-${named}@hospital.example` } });
      const about = named ? { key } : { address: `ward-${named}@hospital.example` };
      await told.tell([toldEvent({ event: 'stopped', effect: 'withdraw', ...about })]);
      expect(await Promise.all([colleague, writtenTo, housemate].map(withdrawn)), `named: ${named}`).toEqual([4, 4, 0]);
    }
  });
});
