import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Sent, serveTold, type Told, toldAt, toldEvent } from '../../test/told.ts';
import type { StoredDelivery } from '../store/deliveries.ts';

let told: Told;
beforeAll(async () => {
  told = await serveTold();
});
afterAll(() => told.stop());
afterEach(() => {
  vi.restoreAllMocks();
});

const patience = { timeout: 20_000 };

describe('what a provider tells', () => {
  it('is tied to its message by the message’s key, and heard by the waiting journey', async () => {
    const { customer, key, delivery, enrollment } = await told.next();
    const answer = await told.tell([toldEvent({ event: 'replied', key, properties: { text: 'yes' } })]);
    expect([answer.status, await answer.json()]).toEqual([200, { success: true }]);
    expect(await told.eventsOf(customer)).toMatchObject([
      { event: 'told.replied', delivery, at: Date.parse(toldAt), properties: { text: 'yes' } },
    ]);
    expect(await told.store.inbox.after(enrollment, 0)).toMatchObject([{ event: { event: 'told.replied' } }]);
  });

  it('is tied by the provider’s id of the message, and by the address it went to', async () => {
    const { customer, key, delivery, outsideId } = await told.next();
    const address = `${outsideId.toUpperCase()}@Hospital.example`;
    await told.tell([toldEvent({ providerId: `p-${key}` }), toldEvent({ address })]);
    expect((await told.eventsOf(customer)).map((one) => one.delivery)).toEqual([delivery, delivery]);
  });

  it('proves that a message of unknown outcome was sent where it names it, and not by its address alone', async () => {
    const { customer, key, delivery, outsideId } = await told.next();
    const state = async () => (await told.store.deliveries.byId(delivery))?.state;
    await told.store.transaction(({ deliveries }) => deliveries.change(delivery, { state: 'unknown', doubtAt: 1 }));
    await told.tell([toldEvent({ event: 'replied', address: `${outsideId}@hospital.example` })]);
    expect([await state(), (await told.eventsOf(customer)).length]).toEqual(['unknown', 1]);
    await told.tell([toldEvent({ key })]);
    expect(await state()).toBe('accepted');
  });

  it('is about the customer with the address, where this connection never wrote there', async () => {
    await told.post('/v1/identify', { userId: 'silent', traits: { email: 'Silent@Hospital.example' } });
    await told.tell([toldEvent({ event: 'replied', address: 'silent@hospital.example' })]);
    const customer = (await told.store.customers.byOutsideId('silent'))?.id ?? '';
    expect(await told.eventsOf(customer)).toMatchObject([{ event: 'told.replied', delivery: null }]);
  });

  it('of a group is about each message with its id that was handed over in the span, and once for each', async () => {
    const [before, first, second, later] = [await told.next(), await told.next(), await told.next(), await told.next()];
    const handedAt = (day: number) => Date.UTC(2026, 2, day);
    const join = (of: Sent, day: number, providerId = 'add:7') =>
      told.store.transaction(({ deliveries }) =>
        deliveries.change(of.delivery, { providerId, handedAt: handedAt(day) }),
      );
    await join(before, 1);
    await join(first, 2);
    await join(second, 3);
    await join(later, 5);
    const told7 = (from: number, to: number) =>
      told.tell([
        toldEvent({
          id: 'matched',
          providerId: 'add:7',
          at: new Date(handedAt(to)).toISOString(),
          each: { after: new Date(handedAt(from)).toISOString() },
        }),
      ]);
    await told7(1, 3);
    const counts = () =>
      Promise.all([before, first, second, later].map(async ({ customer }) => (await told.eventsOf(customer)).length));
    expect(await counts()).toEqual([0, 1, 1, 0]);
    await told7(2, 5);
    expect(await counts()).toEqual([0, 1, 1, 1]);
  });

  it('told twice, or again weeks later, changes nothing', async () => {
    const { customer, key } = await told.next();
    const once = toldEvent({ key });
    await told.tell([once, once]);
    await told.tell([once]);
    expect(await told.eventsOf(customer)).toHaveLength(1);
    const before = (await told.eventsOf(customer))[0];
    await told.store.inbound.forget(Date.now() - 30 * 86_400_000);
    await told.tell([once]);
    expect(await told.eventsOf(customer)).toEqual([before]);
  });

  it('is counted as now where it says it lies in the future, and as automated where a machine did it', async () => {
    const { customer, key } = await told.next();
    const before = Date.now();
    await told.tell([toldEvent({ key, at: '2099-01-01T00:00:00Z', automated: true })]);
    const [one] = await told.eventsOf(customer);
    expect(one?.properties).toEqual({ automated: true });
    expect(one?.at).toBeGreaterThanOrEqual(before);
    expect(one?.at).toBeLessThanOrEqual(Date.now());
  });

  it('is refused where the connector did not declare it, and the rest is taken', async () => {
    const { customer, key } = await told.next();
    await told.tell([
      toldEvent({ key, event: 'email.clicked' }),
      toldEvent({ key, event: 'exploded' }),
      toldEvent({ key }),
    ]);
    expect((await told.store.events.ofCustomer(customer)).map((one) => one.event)).toEqual([
      'hcp.registered',
      'told.delivered',
    ]);
  });

  it('about nobody we know is let go, and about another connection’s message too', async () => {
    const { customer, delivery, key } = await told.next();
    await told.store.transaction((tables) => tables.deliveries.change(delivery, { connection: 'another' }));
    const answer = await told.tell([
      toldEvent({ key }),
      toldEvent({ key: 'f'.repeat(40) }),
      toldEvent({ address: 'no@body.example' }),
    ]);
    expect(answer.status).toBe(200);
    expect(await told.eventsOf(customer)).toEqual([]);
  });

  it('waits for a message whose hand-over is not settled yet', async () => {
    const { customer, delivery, key } = await told.next();
    const { store } = told;
    await store.transaction((tables) => tables.deliveries.change(delivery, { state: 'submitting', providerId: null }));
    const underWay = told.tell([toldEvent({ providerId: 'late' })]);
    const busy = vi.fn();
    await vi.waitFor(async () => {
      busy(await store.inbound.isHandingOver(told.connection, 0));
      expect(busy).toHaveBeenCalledTimes(3);
    }, patience);
    await store.transaction((tables) => tables.deliveries.change(delivery, { state: 'accepted', providerId: 'late' }));
    expect((await underWay).status).toBe(200);
    expect(await told.eventsOf(customer)).toMatchObject([{ delivery }]);
    expect(key).toHaveLength(40);
  });

  it('by the provider’s own id of a message still being handed over waits until that is known', async () => {
    const { customer, delivery } = await told.next();
    const { store } = told;
    const change = (row: Partial<StoredDelivery>) =>
      store.transaction((tables) => tables.deliveries.change(delivery, row));
    await change({ state: 'submitting', handedAt: Date.now(), providerId: null });
    const read = vi.spyOn(store, 'read');
    const underWay = told.tell([toldEvent({ providerId: 'p-early' })]);
    await vi.waitFor(() => expect(read.mock.calls.length).toBeGreaterThan(2), patience);
    expect(await told.eventsOf(customer)).toEqual([]);
    await change({ state: 'accepted', providerId: 'p-early' });
    expect((await underWay).status).toBe(200);
    expect(await told.eventsOf(customer)).toMatchObject([{ delivery }]);
  });
});
