import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '@waymark/core/plan';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Served, serve } from '../../test/serve.ts';
import type { ContentDetail, ContentRow, ImportedContent } from '../api/index.ts';
import { contentPull, contentPush, contents } from '../cli/contents.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.stop());

const change = <T>(procedure: string, input: object) => served.call<T>(`contents.${procedure}`, input, 'mutation');
const get = (key: string) => served.call<ContentDetail>('contents.get', { key });
const rows = () => served.call<ContentRow[]>('contents.list');
const create = async (name: string) =>
  (await change<{ key: string }>('create', { name, connector: 'email', language: 'en' })).key;

const sound = (key: string): JsonObject => ({
  key,
  name: 'Launch',
  connector: 'email',
  fallback: 'en',
  slots: { topic: { title: 'Topic' } },
  variants: {
    en: { subject: 'About {{ slots.topic }}', body: 'Hello {{ customer.lastName }}' },
    de: { subject: 'Zu {{ slots.topic }}', body: 'Guten Tag {{ customer.lastName }}' },
  },
});

test('new content has its first language, and says what it still lacks', async () => {
  const key = await create('Launch mail');
  expect(key).toBe('launch-mail');
  expect(await create('Launch mail')).toBe('launch-mail-2');
  const { document, revision, problems } = await get(key);
  expect(document).toMatchObject({ key, connector: 'email', fallback: 'en', variants: { en: {} } });
  expect(revision).toBe(1);
  expect(problems.map(({ path }) => path?.join('.'))).toContain('variants.en.subject');
});

test('an email that has neither a body nor a design says what it lacks, and none that has one of them', async () => {
  const lacks = async (fields: JsonObject) => {
    const document = { ...sound('bare'), variants: { en: { subject: 'Hello', ...fields } } };
    const { problems } = await served.call<{ problems: { path?: string[] }[] }>('contents.check', { document });
    return problems.map(({ path }) => path?.join('.'));
  };
  expect(await lacks({})).toEqual(['variants.en.body']);
  expect(await lacks({ body: 'Text' })).toEqual([]);
  expect(await lacks({ mjml: '<mjml><mj-body></mj-body></mjml>' })).toEqual([]);
});

test('two tabs on one content never lose work: the second to save is told what is stored', async () => {
  const key = await create('Tabs');
  expect(await change('save', { key, document: sound(key), revision: 1 })).toEqual({ revision: 2, problems: [] });
  const second = await change('save', { key, document: { ...sound(key), name: 'Second' }, revision: 1 });
  expect(second).toMatchObject({ conflict: { revision: 2, document: { name: 'Launch' } } });
  expect((await rows()).find((row) => row.key === key)).toMatchObject({ languages: ['en', 'de'], errors: 0 });
});

test('the key stays, whatever a saved document says', async () => {
  const key = await create('Stays');
  await change('save', { key, document: { ...sound('another') }, revision: 1 });
  expect((await get(key)).document.key).toBe(key);
});

test('content from a file goes under its own key, over what is there; without a key nothing is stored', async () => {
  expect(await change<ImportedContent>('import', { document: sound('kept-in-git') })).toMatchObject({
    revision: 1,
    problems: [],
  });
  expect(await change<ImportedContent>('import', { document: sound('kept-in-git') })).toMatchObject({ revision: 1 });
  const changed = { ...sound('kept-in-git'), name: 'Changed' };
  expect(await change<ImportedContent>('import', { document: changed })).toMatchObject({ revision: 2 });
  const before = (await rows()).length;
  expect(await change<ImportedContent>('import', { document: { name: 'x' } })).toMatchObject({ key: '', revision: 0 });
  expect(await rows()).toHaveLength(before);
});

test('content that a journey uses is not removed', async () => {
  const key = await create('Used');
  const document = {
    nodes: [{ id: 'mail', kind: 'channel', connector: 'email', purpose: 'service', content: { use: key } }],
    edges: [],
  };
  const journey = await served.call<{ key: string }>('journeys.create', { name: 'User', document }, 'mutation');
  const usedBy = [{ key: journey.key, name: 'User' }];
  expect(await change('remove', { key })).toEqual({ removed: false, usedBy });
  expect((await get(key)).usedBy).toEqual(usedBy);
  await served.call('journeys.remove', { key: journey.key }, 'mutation');
  expect(await change('remove', { key })).toEqual({ removed: true, usedBy: [] });
  expect(await get(key)).toMatchObject({ data: { httpStatus: 404 } });
});

test('content is kept in git by the command line: listed, pulled, and pushed again', async () => {
  vi.stubEnv('WAYMARK_URL', served.url);
  const folder = mkdtempSync(join(tmpdir(), 'waymark-content-'));
  const file = join(folder, 'launch.json');
  try {
    writeFileSync(file, JSON.stringify(sound('from-git')));
    expect(await contentPush(file)).toMatchObject({ value: { key: 'from-git', revision: 1, problems: [] } });
    expect(await contentPull('from-git')).toMatchObject({ value: sound('from-git') });
    expect(await contents()).toMatchObject({ text: expect.stringMatching(/from-git +Launch +email +en de +0/) });
    writeFileSync(file, '[]');
    expect(await contentPush(file)).toMatchObject({ trouble: expect.stringContaining('is no content') });
  } finally {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  }
});
