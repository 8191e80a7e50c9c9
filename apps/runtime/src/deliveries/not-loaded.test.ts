import { expect, it } from 'vitest';
import { type Doubting, openDoubting } from '../../test/doubting.ts';
import { eachTestOn } from '../../test/each-test-on.ts';

let sending: Doubting;
eachTestOn(openDoubting, (stage) => {
  sending = stage;
});

it('a message whose connector could not be loaded waits for it, and goes once it is there', async () => {
  const id = await sending.begin('ada');
  sending.provider.isLoaded = false;
  expect(await sending.run(id)).toEqual([]);
  expect(await sending.deliveryOf(id)).toMatchObject({
    ...{ state: 'planned', attempts: 0 },
    failure: { kind: 'config', message: expect.stringContaining('The connector email is not loaded.') },
  });
  expect(await sending.store.connections.byId('smtp')).toMatchObject({ health: 'unknown' });
  sending.provider.isLoaded = true;
  expect(await sending.run(id)).toEqual(['sent', 'exited end']);
});

it.each([
  ['is sent again under its key', { idempotency: 'provider' }, ['sent', 'exited end']],
  ['is held for an operator', { idempotency: 'none' }, ['held unknown-outcome']],
] as const)(
  'what becomes of a message of unknown outcome is asked once its connector is there: it %s',
  async (_, of, rows) => {
    sending.provider.capabilities = { ...of, lookup: false };
    const id = await sending.begin('ada');
    await sending.cutOff(id);
    sending.provider.isLoaded = false;
    expect(await sending.run(id)).toEqual([]);
    expect(await sending.deliveryOf(id)).toMatchObject({ state: 'unknown', heldAt: null });
    sending.provider.isLoaded = true;
    expect(await sending.run(id)).toEqual(rows);
  },
);

it('an operator’s answer outlasts that its connector is not there', async () => {
  sending.provider.capabilities = { idempotency: 'none', lookup: false };
  const id = await sending.begin('ada');
  await sending.cutOff(id);
  await sending.run(id);
  await sending.answer(id, 'send-again');
  sending.provider.isLoaded = false;
  await sending.run(id);
  sending.provider.isLoaded = true;
  expect(await sending.run(id)).toEqual(['sent', 'exited end']);
});
