import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serve } from '../../test/serve.ts';
import type { JourneyDetail, JourneySummary, Published } from '../api/index.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.stop());

const sound = (name: string) => ({
  format: 1,
  key: 'any',
  name,
  nodes: [
    { id: 'registered', kind: 'trigger', on: { type: 'event', event: 'hcp.registered' } },
    {
      id: 'welcome',
      kind: 'channel',
      connector: 'email',
      purpose: 'service',
      content: { subject: 'Hello {{ customer.lastName }}', body: 'Hello' },
    },
  ],
  edges: [{ from: 'registered', to: 'welcome' }],
});
const broken = (name: string) => ({ ...sound(name), edges: [{ from: 'registered', to: 'nowhere' }] });

const change = <T>(procedure: string, input: object) => served.call<T>(`journeys.${procedure}`, input, 'mutation');
const create = async (name: string, document: object = sound(name)) =>
  (await change<{ key: string }>('create', { name, document })).key;
const get = (key: string) => served.call<JourneyDetail>('journeys.get', { key });

test('keys are made from names and never taken twice', async () => {
  expect([await create('Ärzte & Co'), await create('Ärzte & Co')]).toEqual(['arzte-co', 'arzte-co-2']);
  expect((await get('arzte-co-2')).document).toMatchObject({ key: 'arzte-co-2', name: 'Ärzte & Co' });
});

test('two tabs on one journey never lose work: the second to save is told what is stored', async () => {
  const key = await create('Tabs');
  expect(await change('save', { key, document: sound('Tabs, first'), revision: 1 })).toEqual({ revision: 2 });
  const second = await change('save', { key, document: sound('Tabs, second'), revision: 1 });
  expect(second).toMatchObject({ conflict: { revision: 2, document: { name: 'Tabs, first' } } });
  expect((await get(key)).name).toBe('Tabs, first');
});

test('a journey with errors is not published', async () => {
  const key = await create('Broken', broken('Broken'));
  const published = await change<{ problems: { code: string }[] }>('publish', { key, revision: 1 });
  expect(published.problems.map(({ code }) => code)).toContain('unknown-node');
  expect(await get(key)).toMatchObject({ status: 'draft', versions: [] });
});

test('a published version stays as it was when the draft changes', async () => {
  const key = await create('Versions');
  expect(await change<Published>('publish', { key, revision: 1, note: 'first' })).toEqual({ version: 1 });
  expect(await change<Published>('publish', { key, revision: 1 })).toEqual({ version: 1 });
  await change('save', { key, document: sound('Versions, changed'), revision: 1 });
  const listed = (await served.call<JourneySummary[]>('journeys.list')).find((one) => one.key === key);
  expect(listed).toMatchObject({
    status: 'live',
    liveVersion: 1,
    draftChanged: true,
    connectors: ['email'],
    errors: 0,
  });
  expect(await change('publish', { key, revision: 1 })).toMatchObject({ conflict: { revision: 2 } });
  expect(await change<Published>('publish', { key, revision: 2 })).toEqual({ version: 2 });
  const { versions, liveVersion } = await get(key);
  expect([liveVersion, versions.map(({ number, note }) => [number, note])]).toEqual([
    2,
    [
      [2, ''],
      [1, 'first'],
    ],
  ]);
  const first = await served.foundation.store.versions.byNumber(key, 1);
  expect(first?.document.name).toBe('Versions');
  const asked = await served.call<{ document: object }>('journeys.version', { key, number: 1 });
  expect(asked).toMatchObject({ number: 1, note: 'first', document: { name: 'Versions' } });
  expect(await served.call('journeys.version', { key, number: 9 })).toMatchObject({ data: { httpStatus: 404 } });
});

test('what was published once is never removed', async () => {
  const draft = await create('Draft');
  expect(await change('remove', { key: draft })).toEqual({ removed: true });
  const live = await create('Live');
  await change('publish', { key: live, revision: 1 });
  expect(await change('remove', { key: live })).toEqual({ removed: false });
});

test('a journey from a file goes under its own key, and is published if it may be', async () => {
  const document = { ...sound('From a file'), key: 'from-file' };
  expect(await change('import', { document, publish: true })).toMatchObject({
    key: 'from-file',
    revision: 1,
    version: 1,
  });
  expect(await change('import', { document })).toMatchObject({ key: 'from-file', revision: 1 });
  const refused = await change('import', { document: { ...broken('From a file'), key: 'from-file' }, publish: true });
  expect(refused).toMatchObject({
    revision: 2,
    problems: expect.arrayContaining([expect.objectContaining({ code: 'unknown-node' })]),
  });
  expect(refused).not.toHaveProperty('version');
  expect(await get('from-file')).toMatchObject({ liveVersion: 1 });
});

test('a file that is no journey writes nothing', async () => {
  const before = await served.call<JourneySummary[]>('journeys.list');
  for (const document of [{}, { key: 'No Key' }, { key: '__proto__', nodes: 5 }]) {
    const { problems } = await change<{ problems: { severity: string }[] }>('import', { document, publish: true });
    expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
  }
  expect(await served.call('journeys.list')).toEqual(before);
});

test('a copy is a journey of its own', async () => {
  const key = await create('Original');
  const copy = (await change<{ key: string }>('duplicate', { key })).key;
  expect(await get(copy)).toMatchObject({ name: 'Original (2)', status: 'draft', document: { key: copy } });
});
