import { expect, it, vi } from 'vitest';
import { type Doubting, openDoubting } from '../../test/doubting.ts';
import { eachTestOn } from '../../test/each-test-on.ts';
import { createDeliveriesView } from '../views/deliveries.ts';
import { createEnrollments } from '../views/enrollments.ts';
import { whyNot } from '../views/why-not.ts';
import { doubtOf } from './known-of-doubt.ts';

const held = ['held unknown-outcome'];
const dropped = { code: 'said', message: 'The connection dropped after the message was handed over.' };

let sending: Doubting;
eachTestOn(openDoubting, (stage) => {
  sending = stage;
});

const known = async (enrollment: number) => doubtOf(await sending.deliveryOf(enrollment));

/** The next hand-over fails, and is known not to have gone. */
const failing =
  (message: string): typeof sending.provider.deliver =>
  async () => ({
    failure: { kind: 'transient', message },
  });

it('what a connector says of a lost outcome is kept', async () => {
  sending.provider.deliver = sending.dropped;
  const id = await sending.begin('ada');
  expect(await sending.run(id)).toEqual(held);
  expect(await known(id)).toEqual(dropped);
});

it('of one that was stopped during the hand-over, it is kept why', async () => {
  const message = 'The connector was stopped during deliver: it had not answered in time.';
  sending.provider.deliver = async () => ({ failure: { kind: 'unknown', message, by: 'host' } });
  const id = await sending.begin('ada');
  expect(await sending.run(id)).toEqual(held);
  expect(await known(id)).toEqual({ code: 'stopped', message });
});

it('of one cut off by a crash nothing is told, whatever became of the try before it', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  sending.provider.deliver = failing('No connection.');
  const id = await sending.begin('ada');
  expect(await sending.run(id)).toEqual([]);
  sending.meanwhile('send:settle', () => {
    throw new Error('the process ended');
  });
  await expect(sending.run(id)).rejects.toThrow();
  vi.setSystemTime(Date.now() + 60_000);
  expect(await sending.run(id)).toEqual(held);
  expect(await known(id)).toEqual({ code: 'cut-off' });
});

it('what made the doubt is not forgotten over a later try that is known not to have gone', async () => {
  await sending.sendAgain();
  sending.provider.deliver = sending.dropped;
  const id = await sending.begin('ada');
  expect(await sending.run(id)).toEqual([]);
  sending.provider.deliver = failing('No connection.');
  await expect(sending.run(id)).rejects.toMatchObject({ type: 'RetryLater' });
  expect(await known(id)).toEqual({ ...dropped, latest: { kind: 'transient', message: 'No connection.' } });
});

it('nor over what came of asking its provider', async () => {
  sending.provider.capabilities = { lookup: true };
  sending.provider.deliver = sending.dropped;
  sending.provider.lookup = async () => ({ failure: { kind: 'transient', message: 'No answer.' } });
  const id = await sending.begin('ada');
  await sending.run(id);
  await expect(sending.run(id)).rejects.toMatchObject({ type: 'RetryLater' });
  expect(await known(id)).toEqual({ ...dropped, asked: { kind: 'transient', message: 'No answer.' } });
  sending.provider.lookup = async () => ({ found: { state: 'unknown' } });
  expect(await sending.run(id)).toEqual(held);
  expect(await known(id)).toEqual({ ...dropped, asked: { kind: 'unknown' } });
});

it('once its outcome is known, or it is to go anew, there is no doubt', async () => {
  sending.provider.deliver = sending.dropped;
  const id = await sending.begin('ada');
  await sending.run(id);
  await sending.answer(id, 'was-not');
  expect(await known(id)).toBeUndefined();
  expect(await sending.deliveryOf(id)).toMatchObject({ state: 'planned', failure: null });
});

it('whoever asks is told, and nothing that Temporal keeps holds a word of it', async () => {
  const message = 'No such mailbox: ada@clinic.example';
  sending.provider.deliver = async () => ({ failure: { kind: 'unknown', message } });
  const id = await sending.begin('ada');
  await sending.run(id);
  const { store } = sending;
  const parts = { store, nudge: () => {}, temporalUrl: () => 'ui' };
  const doubt = { code: 'said', message };
  const { rows } = await createDeliveriesView(parts).stuck({ limit: 10 });
  const trace = await createEnrollments(parts).trace(String(id));
  expect(rows).toMatchObject([{ state: 'unknown', doubt }]);
  expect(trace?.doubts).toEqual([{ node: 'mail', nodeName: expect.any(String), visit: 1, ...doubt }]);
  expect(await sending.inStore((tables) => whyNot(tables, { customer: 'ada' }))).toMatchObject([{ doubt }]);
  const told = await sending.inStore((tables) => [1, 2, 3, 4, 5].map((n) => tables.trace.told(id, n)));
  expect(JSON.stringify(told)).toContain('unknown-outcome');
  expect(JSON.stringify([told, trace?.trace])).not.toContain('mailbox');
});
