import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type Served, serve } from '../../test/serve.ts';
import type { TestCustomer } from '../api/test-customers.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.stop());

const keep = (name: string, attributes: object = {}, replace = false) =>
  served.call<{ kept: TestCustomer }>('testCustomers.keep', { name, attributes, replace }, 'mutation');
const list = () => served.call<TestCustomer[]>('testCustomers.list');
const remove = (id: string) => served.call('testCustomers.remove', { id }, 'mutation');

afterEach(async () => {
  for (const { id } of await list()) await remove(id);
});

it('a made-up customer is kept under a name, and changed only where that is asked for', async () => {
  await keep('Oncologist', { specialty: 'oncology' });
  await keep('Cardiologist', { specialty: 'surgery' });
  const attributes = { specialty: 'cardiology', patients: 12, isNew: true };
  expect(await keep('Cardiologist', attributes)).toEqual({ taken: true });
  expect((await list())[0]?.attributes).toEqual({ specialty: 'surgery' });
  const { kept } = await keep('Cardiologist', attributes, true);
  expect((await list()).map(({ name }) => name)).toEqual(['Cardiologist', 'Oncologist']);
  expect((await list())[0]).toEqual(kept);
  expect(kept.attributes).toEqual({ specialty: 'cardiology', patients: 12, isNew: true });
});

it('is removed, and is no customer of anybody', async () => {
  const { kept } = await keep('Cardiologist');
  expect(await served.call('customers.sample', { search: '' })).toEqual([]);
  expect(await remove(kept.id)).toEqual({ removed: true });
  expect(await remove(kept.id)).toMatchObject({ message: 'There is no such customer.' });
});

it('there are so many at most; those that are there can still be changed', async () => {
  for (let n = 0; n < 200; n++) await keep(`Customer ${n}`);
  expect(await keep('One more')).toEqual({ full: 200 });
  expect(await keep('Customer 7', { specialty: 'surgery' }, true)).toHaveProperty('kept');
});

it('what cannot be an attribute is refused, and nothing is kept', async () => {
  const bad = { data: { code: 'BAD_REQUEST' } };
  expect(await keep(' ')).toMatchObject(bad);
  expect(await keep('Ada', { nested: { deep: 1 } })).toMatchObject(bad);
  expect(await keep('Ada', { constructor: 'x' })).toMatchObject(bad);
  expect(await keep('Ada', { note: 'x'.repeat(10_001) })).toMatchObject(bad);
  expect(await list()).toEqual([]);
});
