import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serve } from '../../test/serve.ts';
import type { JourneySummary, Steered } from '../api/index.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.stop());

const document = (key: string) => ({
  format: 1,
  key,
  name: key,
  nodes: [
    { id: 'registered', kind: 'trigger', on: { type: 'event', event: `${key}.begins` } },
    { id: 'pause', kind: 'wait', until: { type: 'duration', duration: 'P1D' } },
  ],
  edges: [{ from: 'registered', to: 'pause' }],
});

const change = <T>(procedure: string, input: object) => served.call<T>(`journeys.${procedure}`, input, 'mutation');
const publish = (key: string) => change('import', { document: document(key), publish: true });
const pause = (key: string) => change<Steered>('pause', { key });
const resume = (key: string) => change<Steered>('resume', { key });
const stop = (key: string, entryOnly = false) => change<Steered>('stop', { key, entryOnly });
const statusOf = async (key: string) =>
  (await served.call<JourneySummary[]>('journeys.list')).find((one) => one.key === key)?.status;
const enter = (key: string, userId: string) => served.post('/v1/track', { userId, event: `${key}.begins` });
const openIn = (key: string) => served.foundation.store.journeys.open(key);
const inboxOf = async (enrollment: number) =>
  (await served.foundation.store.inbox.after(enrollment, 0)).map(({ type }) => type);

test('a live journey is paused and resumed, and only where it can be', async () => {
  await publish('welcome');
  expect(await resume('welcome')).toEqual({ refused: 'live' });
  expect(await pause('welcome')).toEqual({ status: 'paused', enrollments: 0 });
  expect([await pause('welcome'), await stop('welcome', true)]).toEqual([{ refused: 'paused' }, { refused: 'paused' }]);
  expect(await statusOf('welcome')).toBe('paused');
  await enter('welcome', 'ada');
  expect(await openIn('welcome')).toBe(1);
  expect(await resume('welcome')).toEqual({ status: 'live', enrollments: 0 });
});

test('a draft is neither paused nor stopped, and an unknown key is called so', async () => {
  await change('create', { name: 'Draft' });
  for (const steer of [pause, resume, stop]) {
    expect(await steer('draft')).toEqual({ refused: 'draft' });
    expect(await steer('unheard-of')).toMatchObject({
      message: 'There is no such journey.',
      data: { httpStatus: 404 },
    });
  }
});

test('publishing a paused journey leaves it paused', async () => {
  await publish('careful');
  await pause('careful');
  await change('import', { document: { ...document('careful'), name: 'Careful, changed' }, publish: true });
  const listed = (await served.call<JourneySummary[]>('journeys.list')).find(({ key }) => key === 'careful');
  expect(listed).toMatchObject({ status: 'paused', liveVersion: 2 });
});

test('stopping tells every open enrollment of every version once, and lets nobody in', async () => {
  const { store } = served.foundation;
  await publish('leaflet');
  await enter('leaflet', 'bo');
  await change('import', { document: { ...document('leaflet'), name: 'Leaflet, changed' }, publish: true });
  await enter('leaflet', 'cy');
  expect(await stop('leaflet')).toEqual({ status: 'stopped', enrollments: 2 });
  const { rows } = await served.call<{ rows: { id: string }[] }>('enrollments.list', { journey: 'leaflet' });
  for (const { id } of rows) expect(await inboxOf(Number(id))).toEqual(['stop']);
  const wakes = (await store.outbox.due(Date.now(), 100)).filter(({ type }) => type === 'wake');
  expect(wakes.map(({ enrollment, bulk }) => [enrollment, bulk])).toEqual(
    rows.map(({ id }) => [Number(id), false]).reverse(),
  );
  expect(await stop('leaflet')).toEqual({ refused: 'stopped' });
  await enter('leaflet', 'di');
  expect(await openIn('leaflet')).toBe(2);
  const enrolled = { journey: 'leaflet', customer: 'di' };
  expect(await served.call('enrollments.enroll', enrolled, 'mutation')).toEqual({ refused: 'stopped' });
});

test('a journey stopped for entries only keeps its open enrollments, until it is stopped wholly', async () => {
  await publish('survey');
  await enter('survey', 'ed');
  expect(await stop('survey', true)).toEqual({ status: 'stopped', enrollments: 1 });
  const { rows } = await served.call<{ rows: { id: string }[] }>('enrollments.list', { journey: 'survey' });
  expect(await inboxOf(Number(rows[0]?.id))).toEqual([]);
  await enter('survey', 'flo');
  expect(await openIn('survey')).toBe(1);
  expect([await stop('survey', true), await pause('survey')]).toEqual([{ refused: 'stopped' }, { refused: 'stopped' }]);
  expect(await stop('survey')).toEqual({ status: 'stopped', enrollments: 1 });
});

test('a stopped journey published again takes entries again', async () => {
  await publish('again');
  await stop('again');
  await change('publish', { key: 'again', revision: 1 });
  expect(await statusOf('again')).toBe('live');
  await enter('again', 'gil');
  expect(await openIn('again')).toBe(1);
});
