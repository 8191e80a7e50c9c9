import { afterEach, beforeEach, expect, it } from 'vitest';
import { emailManifest, openSending, type Sending } from '../../test/sending.ts';

let sending: Sending;
beforeEach(async () => {
  sending = await openSending(await emailManifest());
});
afterEach(() => sending.close());

it('a message whose connector could not be loaded waits for it, and goes once it is there', async () => {
  const id = await sending.begin('ada');
  sending.provider.isLoaded = false;
  expect(await sending.run(id)).toEqual([]);
  expect(await sending.deliveryOf(id)).toMatchObject({
    state: 'planned',
    failure: { kind: 'config', message: expect.stringContaining('The connector email is not loaded.') },
  });
  sending.provider.isLoaded = true;
  await sending.inStore(({ connections }) =>
    connections.setHealth('smtp', 'ok', { message: null, at: Date.now(), through: true }),
  );
  expect(await sending.run(id)).toEqual(['sent', 'exited end']);
});
