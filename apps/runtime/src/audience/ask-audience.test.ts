import type { Condition, JsonObject } from '@waymark/core/plan';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTemporaryStore, type TemporaryStore } from '../../test/temporary-store.ts';
import { type AudienceThread, createAudienceThread } from './ask-audience.ts';
import { audienceCount } from './audience.ts';
import { readCountable } from './countable.ts';

const at = Date.parse('2026-03-30T10:00:00Z');
const zone = 'Europe/Berlin';
const roles = ['nurse', 'pharmacist', 'doctor'];

let temporary: TemporaryStore;
let thread: AudienceThread;
beforeEach(() => {
  temporary = openTemporaryStore();
  thread = createAudienceThread(temporary.database.$client.name, { countMs: 60_000, catalogueMs: 60_000 });
});
afterEach(async () => {
  await thread.stop();
  temporary.close();
});

const fill = (many: number, attributes: (n: number) => JsonObject) =>
  temporary.store.transaction(({ customers }) => {
    for (let n = 0; n < many; n++) {
      const id = `c${n}`;
      customers.add({ id, outsideId: id, attributes: attributes(n), preferences: [], createdAt: 0, changedAt: 0 });
    }
  });
const count = (conditions: readonly Condition[], signal?: AbortSignal) =>
  thread.count({ conditions, at, zone, consentRules: [] }, signal);

test('several conditions are counted in one walk, each as it is counted alone', async () => {
  await fill(3_000, (n) => ({ role: roles[n % 3] ?? '', visits: n % 7, seen: `2026-03-${10 + (n % 20)}` }));
  await temporary.store.customers.addAlias('c7', 'c8');
  const conditions: Condition[] = [
    { attribute: 'role', is: 'equal', value: 'nurse' },
    {
      all: [
        { attribute: 'visits', is: 'at-least', value: 3 },
        { attribute: 'seen', is: 'within-last', value: 'P5D' },
      ],
    },
    { not: { consent: 'email', purpose: 'marketing' } },
    { all: [] },
  ];
  const alone = conditions.map((condition) => audienceCount(temporary.database, condition, { at, zone }));
  const counted = await count(conditions);
  expect(counted).toEqual({ total: 2_999, holds: alone.map((one) => 'count' in one && one.count) });
  expect(await count([])).toEqual({ total: 2_999, holds: [] });
});

test('what takes longer than its deadline, or is not waited for any more, is given up, and others are still answered', async () => {
  await fill(20_000, (n) => ({ seen: `2026-03-${10 + (n % 20)}` }));
  const slow: Condition = {
    all: Array.from({ length: 40 }, () => ({ attribute: 'seen', is: 'within-last', value: 'P1M' }) as const),
  };
  const hasty = createAudienceThread(temporary.database.$client.name, { countMs: 5, catalogueMs: 5 });
  expect(await hasty.count({ conditions: [slow], at, zone, consentRules: [] })).toEqual({ overran: true });
  await hasty.stop();
  const leaving = new AbortController();
  const [left, stayed] = [count([slow], leaving.signal), count([{ all: [] }])];
  leaving.abort();
  expect(await left).toEqual({ overran: true });
  expect(await stayed).toEqual({ total: 20_000, holds: [20_000] });
});

test('what nobody waits for from the beginning is not asked', async () => {
  await fill(1, () => ({}));
  expect(await count([{ all: [] }], AbortSignal.abort())).toEqual({ overran: true });
  expect(await count([{ all: [] }])).toEqual({ total: 1, holds: [1] });
});

test('a catalogue that takes too long has what was found until then, and every event by name', async () => {
  await fill(2_000, (n) => ({ role: roles[n % 3] ?? '', ...(n === 1_999 ? { rare: true } : {}) }));
  const event = { customer: 'c0', event: 'email.clicked', at, arrived: at };
  await temporary.store.events.add({ ...event, properties: { link: 'trial' } });
  const hasty = createAudienceThread(temporary.database.$client.name, { countMs: 60_000, catalogueMs: 0 });
  expect(await hasty.catalogue()).toEqual({
    attributes: [{ name: 'role', type: 'text', values: expect.arrayContaining(roles) }],
    events: [{ name: 'email.clicked', properties: [] }],
  });
  await hasty.stop();
});

test('a question that falls over fails alone', async () => {
  await fill(1, () => ({}));
  await expect(count([{ entry: 'product', is: 'set' }])).rejects.toThrow('could not be asked');
  expect(await count([{ all: [] }])).toEqual({ total: 1, holds: [1] });
});

test('the catalogue has every attribute and event with what they hold, and offers what repeats, the most frequent first', async () => {
  await fill(600, (n) => ({
    role: roles[n % 4] ?? 'nurse',
    email: `${n}@clinic.example`,
    tags: n % 2 ? ['speaker'] : ['board', 'speaker'],
    visits: n,
    born: '1970-01-01',
    odd: n % 2 ? 1 : 'one',
    ...(n === 599 ? { rare: true } : {}),
  }));
  const event = { customer: 'c0', event: 'email.clicked', at, arrived: at };
  for (const link of ['trial', 'trial', 'study']) await temporary.store.events.add({ ...event, properties: { link } });
  expect(await thread.catalogue()).toEqual({
    attributes: [
      { name: 'born', type: 'date', values: [] },
      { name: 'email', type: 'text', values: [] },
      { name: 'odd', values: ['one'] },
      { name: 'rare', type: 'boolean', values: [] },
      { name: 'role', type: 'text', values: ['nurse', 'pharmacist', 'doctor'] },
      { name: 'tags', type: 'list', values: ['speaker', 'board'] },
      { name: 'visits', type: 'number', values: [] },
    ],
    events: [{ name: 'email.clicked', properties: [{ name: 'link', type: 'text', values: ['trial'] }] }],
  });
});

test('what cannot be counted says why', () => {
  const why = (written: unknown) => {
    const read = readCountable(written, new Set(['known']));
    return 'cannot' in read ? read.cannot : 'counted';
  };
  expect(why({ attribute: '', is: 'equal', value: 'x' })).toBe('unfinished');
  expect(why('nonsense')).toBe('unfinished');
  expect(why({ property: 'amount', is: 'set' })).toBe('property');
  expect(why({ any: [{ entry: 'product', is: 'set' }] })).toBe('entry');
  expect(why({ event: 'email.clicked', of: 'welcome' })).toBe('of');
  expect(why({ event: 'seen', where: { segment: 'none' } })).toBe('segment');
  expect(why({ segment: 'known' })).toBe('counted');
  let deep: unknown = { all: [] };
  for (let n = 0; n < 5_000; n++) deep = { not: deep };
  expect(why(deep)).toBe('too-large');
  expect(why({ attribute: 'name', is: 'equal', value: 'x'.repeat(30_000) })).toBe('too-large');
});
