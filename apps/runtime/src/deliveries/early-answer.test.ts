import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { emailManifest, openSending, type Sending } from '../../test/sending.ts';
import { recordResponse } from '../messages/respond.ts';

let sending: Sending;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  sending = await openSending(await emailManifest());
});
afterEach(async () => {
  vi.useRealTimers();
  await sending.close();
});

it('whoever answers a message before its provider does, answers it after it was sent', async () => {
  const { store, provider } = sending;
  const id = await sending.begin('ada');
  provider.deliver = async () => {
    vi.setSystemTime(Date.now() + 1_000);
    const { id: delivery } = await sending.deliveryOf(id);
    await recordResponse(store, delivery, { event: 'email.unsubscribed', properties: {}, at: Date.now() });
    vi.setSystemTime(Date.now() + 1_000);
    return { receipt: { at: new Date().toISOString() } };
  };
  expect(await sending.run(id)).toEqual(['sent', 'exited end']);
  const { id: delivery, handedAt } = await sending.deliveryOf(id);
  const [answer] = await store.events.ofDelivery(delivery);
  expect(answer?.arrived).toBeGreaterThan(handedAt ?? Number.POSITIVE_INFINITY);
});
