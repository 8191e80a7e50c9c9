import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTemporaryStore, type TemporaryStore } from '../../test/temporary-store.ts';
import { normalAddress } from './normal-address.ts';

let opened: TemporaryStore;
beforeEach(() => {
  opened = openTemporaryStore();
});
afterEach(() => opened.close());

const bounced = { channel: 'email', reason: 'bounced', at: 1 } as const;
const list = async (search?: string) =>
  (await opened.store.suppressions.list({ search, limit: 10 })).map(({ address }) => address);

it('an address is found again however it is written', async () => {
  const { suppressions } = opened.store;
  await suppressions.add({ ...bounced, address: ' Ada.Nyman@Clinic.Example. ' });
  expect(await suppressions.has('email', 'ada.nyman@clinic.example')).toBe(true);
  expect(await suppressions.has('email', 'ada@clinic.example')).toBe(false);
  await suppressions.add({ ...bounced, channel: 'sms', address: '+358 40 123-4567' });
  expect(await suppressions.has('sms', '00358 (40) 1234567')).toBe(true);
  expect(normalAddress('ada@praxis-müller.example')).toBe('ada@xn--praxis-mller-klb.example');
  expect(normalAddress('Urn:LI:person:Ab')).toBe('urn:li:person:ab');
});

it('an address is suppressed on one channel, once, for its first reason', async () => {
  const { suppressions } = opened.store;
  expect(await suppressions.add({ ...bounced, address: 'ada@clinic.example', delivery: 7 })).toBe(true);
  expect(await suppressions.add({ ...bounced, reason: 'complained', address: 'ADA@clinic.example' })).toBe(false);
  expect(await suppressions.has('letter', 'ada@clinic.example')).toBe(false);
  expect(await suppressions.list({ limit: 10 })).toMatchObject([{ reason: 'bounced', delivery: 7 }]);
});

it('an address that was taken off the list may be suppressed again, and why it was taken off is kept', async () => {
  const { suppressions } = opened.store;
  await suppressions.add({ ...bounced, address: 'ada@clinic.example' });
  const [{ id } = { id: 0 }] = await suppressions.list({ limit: 1 });
  const removal = { at: 2, by: 'owner', why: 'The mailbox works again.' };
  expect(await suppressions.remove(id, removal)).toBe(true);
  expect(await suppressions.remove(id, { ...removal, why: 'Once more.' })).toBe(false);
  expect(await list()).toEqual([]);
  expect(await suppressions.has('email', 'ada@clinic.example')).toBe(false);
  expect(await suppressions.add({ ...bounced, address: 'ada@clinic.example' })).toBe(true);
  expect(opened.database.$client.prepare('select removed_why as why from suppressions').all()).toEqual([
    { why: 'The mailbox works again.' },
    { why: null },
  ]);
});

it('the list is searched by a part of the address', async () => {
  for (const address of ['ada@clinic.example', 'bo@clinic.example']) {
    await opened.store.suppressions.add({ ...bounced, address });
  }
  expect(await list()).toEqual(['bo@clinic.example', 'ada@clinic.example']);
  expect(await list('ADA@')).toEqual(['ada@clinic.example']);
});
