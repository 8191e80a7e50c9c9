import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { emailManifest, openSending, type Sending } from '../../test/sending.ts';
import { recordResponse } from '../messages/respond.ts';
import { answerDoubt } from './answer-doubt.ts';

let sending: Sending;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  sending = await openSending(await emailManifest());
  sending.provider.capabilities = { idempotency: 'none', lookup: false };
});
afterEach(async () => {
  vi.useRealTimers();
  await sending.close();
});

const pass = (ms: number) => vi.setSystemTime(Date.now() + ms);

/** Lets somebody answer a message while its provider has not. */
async function answer(enrollment: number): Promise<void> {
  pass(1_000);
  const { id } = await sending.deliveryOf(enrollment);
  await recordResponse(sending.store, id, { event: 'email.unsubscribed', properties: {}, at: Date.now() });
  pass(1_000);
}
const lost = { failure: { kind: 'unknown', message: 'The reply was lost.' } } as const;

/** From when on the engine takes a message for sent, and when it was answered. */
async function spanOf(enrollment: number): Promise<{ sent: number | null | undefined; answered: number | undefined }> {
  const { id } = await sending.deliveryOf(enrollment);
  const [first] = await sending.store.events.ofDelivery(id);
  return { sent: sending.visitOf(enrollment)?.sent, answered: first?.arrived };
}

it('whoever answers a message before its provider does, answers it after it was sent', async () => {
  const id = await sending.begin('ada');
  sending.provider.deliver = async () => {
    await answer(id);
    return { receipt: { at: new Date().toISOString() } };
  };
  expect(await sending.run(id)).toEqual(['sent', 'exited end']);
  const { sent, answered } = await spanOf(id);
  expect(answered).toBeGreaterThan(sent ?? Number.POSITIVE_INFINITY);
});

it('an answer that came during the hand-over proves that it went, though the reply was lost', async () => {
  const id = await sending.begin('ada');
  sending.provider.deliver = async () => {
    await answer(id);
    return lost;
  };
  expect(await sending.run(id)).toEqual(['sent', 'exited end']);
  expect(await sending.deliveryOf(id)).toMatchObject({ state: 'accepted', attempts: 1 });
});

it('so it does where a crash cut the hand-over off', async () => {
  const id = await sending.begin('ada');
  await sending.cutOff(id);
  await sending.inStore(({ deliveries }) => {
    const row = deliveries.byVisit(id, 'mail', 1);
    if (row) deliveries.change(row.id, { handedAt: Date.now() });
  });
  await answer(id);
  expect(await sending.deliveryOf(id)).toMatchObject({ state: 'submitting' });
  pass(60_000);
  expect(await sending.run(id)).toEqual(['sent', 'exited end']);
  const { sent, answered } = await spanOf(id);
  expect(answered).toBeGreaterThan(sent ?? Number.POSITIVE_INFINITY);
});

it('one that an operator lets go again long after counts to caps from then on', async () => {
  const id = await sending.begin('ada');
  sending.provider.deliver = async () => lost;
  await sending.run(id);
  pass(30 * 3_600_000);
  const { id: delivery, customer } = await sending.deliveryOf(id);
  const said = { delivery, answer: 'send-again', by: 'owner', at: Date.now() } as const;
  await sending.inStore((tables) => answerDoubt(tables, said));
  sending.provider.deliver = async () => ({ receipt: {} });
  expect(await sending.run(id)).toEqual(['sent', 'exited end']);
  const after = Date.now() - 24 * 3_600_000;
  expect(await sending.store.deliveries.handedOver({ customers: [customer], after })).toHaveLength(1);
});
