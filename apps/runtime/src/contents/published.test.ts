import type { JsonObject } from '@waymark/core/plan';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serve } from '../../test/serve.ts';
import type { JourneySummary, Published } from '../api/index.ts';
import { nodeContent } from './node-content.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.stop());

const launch = (more: object = {}): JsonObject => ({
  key: 'launch',
  name: 'Launch',
  connector: 'email',
  fallback: 'en',
  slots: { topic: { title: 'Topic' }, city: { title: 'City', default: 'Bern' } },
  variants: {
    en: { subject: 'About {{ slots.topic }} in {{ slots.city }}', body: 'Hello' },
    de: { subject: 'Zu {{ slots.topic }}', body: 'Guten Tag' },
  },
  ...more,
});
const journey = (slots: object) => ({
  format: 1,
  name: 'Uses launch',
  nodes: [
    { id: 'registered', kind: 'trigger', on: { type: 'event', event: 'hcp.registered' } },
    { id: 'mail', kind: 'channel', connector: 'email', purpose: 'service', content: { use: 'launch', slots } },
  ],
  edges: [{ from: 'registered', to: 'mail' }],
});
const change = <T>(procedure: string, input: object) => served.call<T>(procedure, input, 'mutation');
const version = async (number: number) => {
  const found = await served.foundation.store.versions.byNumber('uses-launch', number);
  if (!found) throw new Error(`there is no version ${number}`);
  return found;
};
const listed = async () =>
  (await served.call<JourneySummary[]>('journeys.list')).find(({ key }) => key === 'uses-launch');

test('a published version keeps the contents it was published with, word by word', async () => {
  await change('contents.import', { document: launch() });
  await change('journeys.create', { name: 'Uses launch', document: journey({ topic: 'Hearts' }) });
  expect(await change<Published>('journeys.publish', { key: 'uses-launch', revision: 1 })).toEqual({ version: 1 });
  expect(await change<Published>('journeys.publish', { key: 'uses-launch', revision: 1 })).toEqual({ version: 1 });

  const variants = { en: { subject: 'Changed {{ slots.topic }}', body: 'Hello' } };
  await change('contents.import', { document: launch({ variants }) });
  expect((await version(1)).contents.launch).toEqual(launch());
  expect(await listed()).toMatchObject({ draftChanged: true, liveVersion: 1 });
  expect(await served.call('journeys.version', { key: 'uses-launch', number: 1 })).toMatchObject({
    contentsChanged: [{ key: 'launch', name: 'Launch' }],
  });

  expect(await change<Published>('journeys.publish', { key: 'uses-launch', revision: 1 })).toEqual({ version: 2 });
  expect((await version(2)).contents.launch?.variants).toEqual(variants);
  expect(await listed()).toMatchObject({ draftChanged: false, liveVersion: 2 });
});

test('a message is made of its version’s texts, in the language of its reader, with slots filled', async () => {
  const first = await version(1);
  expect(nodeContent(first, { node: 'mail', speaks: 'de-AT' })).toEqual({
    language: 'de',
    fields: { subject: 'Zu {{ slots.topic }}', body: 'Guten Tag' },
    slots: { topic: 'Hearts' },
  });
  expect(nodeContent(first, { node: 'mail', speaks: 'fi' }).language).toBe('en');
});

test('a journey is not published while the content it uses has problems, or a slot is open', async () => {
  const publish = async (slots: object, content: JsonObject) => {
    await change('contents.import', { document: content });
    const { revision } = await change<{ revision: number }>('journeys.import', {
      document: { ...journey(slots), key: 'uses-launch' },
    });
    return change<{ problems?: { key: string }[] }>('journeys.publish', { key: 'uses-launch', revision });
  };
  const keys = (answer: { problems?: { key: string }[] }) =>
    answer.problems?.map(({ key }) => key).filter((key) => key !== 'no-goal');
  expect(keys(await publish({}, launch()))).toEqual(['slot-missing']);
  expect(keys(await publish({ topic: 'x' }, launch({ variants: { en: {} } })))).toEqual(['content-has-problems']);
});

test('a test run is made of the workspace’s contents where there are any, and refused without them only where it really sends', async () => {
  const scenario = { start: '2027-03-01T08:00:00Z', customer: { id: 'ada', attributes: {} } };
  const start = (use: string, sends = false) => {
    const document = { ...journey({ topic: 'x' }), key: 'tried' };
    Object.assign(document.nodes[1] ?? {}, { content: { use, slots: { topic: 'x' } } });
    return change<{ run?: string; problems?: { key: string }[] }>('trials.start', { document, scenario, sends });
  };
  expect(await start('nowhere')).toHaveProperty('run');
  expect((await start('nowhere', true)).problems?.map(({ key }) => key)).toEqual(['unknown-content']);
  await change('contents.import', { document: launch() });
  const { run = '' } = await start('launch');
  const stored = await served.foundation.store.versions.byNumber('tried', 1, run);
  expect(stored?.contents.launch).toEqual(launch());
});
