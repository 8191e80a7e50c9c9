import type { DeliverStep } from '@waymark/core/plan';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTemporaryStore, type TemporaryStore } from '../../test/temporary-store.ts';
import type { Posting } from '../enrollments/post.ts';
import { connectionOf, testOutbox } from './hand-over.ts';

let opened: TemporaryStore;
beforeEach(() => {
  opened = openTemporaryStore();
});
afterEach(() => opened.close());

const connect = (id: string, { connector = 'email', createdAt = 1 } = {}) =>
  opened.store.connections.save({
    id,
    connector,
    name: id,
    settings: {},
    secrets: null,
    secretsSet: [],
    health: 'unknown',
    createdAt,
  });
const chosen = (connection?: string) =>
  connectionOf(opened.store, { step: { connector: 'email', connection } as DeliverStep } as Posting);

test('a node that names no connection sends by the oldest one of its connector', async () => {
  await connect('younger', { createdAt: 3 });
  await connect('older', { createdAt: 2 });
  await connect('of-texts', { connector: 'sms', createdAt: 1 });
  expect(await chosen()).toBe('older');
  expect(await chosen('younger')).toBe('younger');
});

test('without a connection messages stay in the test outbox', async () => {
  await connect('of-texts', { connector: 'sms' });
  expect(await chosen()).toBeNull();
});

test('a node that names the test outbox sends nothing, whatever is connected', async () => {
  await connect('older');
  expect(await chosen(testOutbox)).toBeNull();
});
