import type { ConnectorManifest } from '@waymark/core/journey';
import type { JsonObject } from '@waymark/core/plan';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTemporaryStore, type TemporaryStore } from '../../test/temporary-store.ts';
import { createRenderer, type Renderer } from '../messages/render.ts';
import { findGaps } from './gaps.ts';

let opened: TemporaryStore;
let renderer: Renderer;
beforeAll(async () => {
  opened = openTemporaryStore();
  renderer = createRenderer();
  await opened.store.transaction((tables) => {
    for (let n = 0; n < 10_000; n++) {
      const attributes: JsonObject = {
        firstName: `First ${n}`,
        ...(n % 50 !== 0 && { lastName: `Last ${n}` }),
        ...(n % 10 !== 9 && { email: `${n}@example.org` }),
        language: n % 4 === 0 ? 'de-AT' : 'en',
        visits: n % 2 === 0 ? ['a'] : [],
      };
      tables.customers.add({
        id: `c${n}`,
        outsideId: `hcp-${n}`,
        attributes,
        preferences: [],
        createdAt: 1,
        changedAt: 1,
      });
    }
    tables.contents.add({
      key: 'launch',
      name: 'Launch',
      connector: 'email',
      revision: 1,
      createdAt: 1,
      changedAt: 1,
      document: {
        key: 'launch',
        name: 'Launch',
        connector: 'email',
        fallback: 'en',
        slots: { greeting: { title: 'Greeting' } },
        variants: {
          en: { subject: 'Hello', body: '{{ slots.greeting }}' },
          de: { subject: '{{ customer.anrede }}', body: 'x' },
        },
      },
    });
  });
});
afterAll(async () => {
  await renderer.close();
  opened.close();
});

const manifest = {
  id: 'email',
  content: { type: 'object', properties: { subject: { type: 'string' }, body: { type: 'string' } } },
  capabilities: { address: 'email' },
} as unknown as ConnectorManifest;
const gapsOf = (content: JsonObject) =>
  findGaps(
    { store: opened.store, renderer, manifestOf: () => manifest },
    { nodes: [{ id: 'welcome', name: 'Welcome email', kind: 'channel', connector: 'email', content }] },
  );

test('of 10,000 customers, those are counted who can be reached and lack what a message reads', async () => {
  const began = performance.now();
  const gaps = await gapsOf({
    subject: 'Dear {{ customer.lastName }}',
    body: '{{ customer.firstName }} {{ customer.city | default: "x" }}',
  });
  expect(performance.now() - began).toBeLessThan(2_000);
  expect(gaps).toMatchObject([
    {
      node: 'welcome',
      nodeName: 'Welcome email',
      type: 'missing',
      variable: 'customer.lastName',
      customers: 200,
      of: 9_000,
    },
  ]);
  expect(gaps[0]?.some).toHaveLength(5);
});

test('of kept content, each language is held against those who get it, slots included', async () => {
  const gaps = await gapsOf({ use: 'launch', slots: { greeting: 'Dear {{ customer.lastName }}' } });
  expect(gaps).toMatchObject([
    { language: 'en', variable: 'customer.lastName', customers: 100, of: 6_500 },
    { language: 'de', variable: 'customer.anrede', customers: 2_500, of: 2_500 },
  ]);
});

test('a text that only rendering can judge is rendered for a sample', async () => {
  const gaps = await gapsOf({ subject: 'Hi', body: '{% if customer.visits.size > 0 %}{{ customer.ward }}{% endif %}' });
  expect(gaps).toMatchObject([
    { type: 'failing', path: 'body', of: 200, message: expect.stringContaining('customer.ward') },
  ]);
  expect(gaps[0]?.customers).toBeGreaterThan(50);
});

test('a text that cannot be read at all fails for everybody', async () => {
  expect(await gapsOf({ subject: 'Hi {{ customer.lastName', body: 'x' })).toMatchObject([
    { type: 'failing', customers: 200 },
  ]);
});

test('what everybody has is no gap', async () => {
  expect(
    await gapsOf({
      subject: 'Hi {{ customer.firstName }}',
      body: '{{ entry.product }} {% if entry.x == 1 %}{{ entry.y }}{% endif %}',
    }),
  ).toEqual([]);
});
