import type { KeptTest } from '@waymark/core/kept-tests';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Served, serve } from '../../test/serve.ts';

let served: Served;
let journey: string;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.stop());
beforeEach(async () => {
  ({ key: journey } = await served.call<{ key: string }>('journeys.create', { name: 'Welcome' }, 'mutation'));
});

const test = (name: string, days = 1): KeptTest => ({
  name,
  scenario: {
    start: '2026-03-02T08:00:00Z',
    customer: { id: 'ada', attributes: {}, preferences: [] },
    segments: [],
    history: [],
    happenings: [{ after: `P${days}D`, event: 'site.visited', properties: {} }],
    deliveries: {},
    policy: {},
    occasions: {},
    properties: {},
  },
  rows: [{ at: '2026-03-02T08:00:00.000Z', type: 'enrolled', node: 'start' }],
});
const keep = (kept: unknown, of = journey) => served.call('keptTests.keep', { journey: of, test: kept }, 'mutation');
const replace = (kept: unknown) => served.call('keptTests.keep', { journey, test: kept, replace: true }, 'mutation');
const list = () => served.call<KeptTest[]>('keptTests.list', { journey });

it('a test is kept with its journey under a name, and replaced only where that is asked for', async () => {
  await keep(test('Visits late'));
  await keep(test('Clicks'));
  expect(await keep(test('Clicks', 9))).toEqual({ taken: true });
  expect(await list()).toEqual([test('Clicks'), test('Visits late')]);
  expect(await replace(test('Clicks', 9))).toEqual({ kept: true });
  expect(await list()).toEqual([test('Clicks', 9), test('Visits late')]);
});

it('a test is removed by its name, and with its journey', async () => {
  await keep(test('Clicks'));
  const remove = () => served.call('keptTests.remove', { journey, name: 'Clicks' }, 'mutation');
  expect(await remove()).toEqual({ removed: true });
  expect(await remove()).toMatchObject({ message: 'There is no such test.' });
  await keep(test('Clicks'));
  await served.call('journeys.remove', { key: journey }, 'mutation');
  expect(await served.foundation.store.keptTests.countOf(journey)).toBe(0);
});

it('a journey has so many tests at most; those it has can still be changed', async () => {
  for (let n = 0; n < 100; n++) await keep(test(`Test ${n}`));
  expect(await keep(test('One more'))).toEqual({ full: 100 });
  expect(await replace(test('Test 7', 3))).toEqual({ kept: true });
});

it('what is no test, or of no journey, is refused and nothing is kept', async () => {
  expect(await keep(test('Clicks'), 'nowhere')).toMatchObject({ message: 'There is no such journey.' });
  expect(await keep({ ...test('Clicks'), name: ' ' })).toMatchObject({ data: { code: 'BAD_REQUEST' } });
  expect(await keep({ ...test('Clicks'), scenario: { start: 'tomorrow' } })).toMatchObject({
    data: { code: 'BAD_REQUEST' },
  });
  expect(await list()).toEqual([]);
});
