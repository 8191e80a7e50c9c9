import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openTemporaryStore, type TemporaryStore } from '../../test/temporary-store.ts';
import type { Health } from '../api/status.ts';
import { type CommitVersion, openCommitVersion } from '../db/read-version.ts';
import { createChanges } from './changes.ts';

const well: Health = { status: 'ok', database: 'ok', temporal: 'ok', worker: 'ok' };

let opened: TemporaryStore;
let commits: CommitVersion;
let fares: Health;
let looks: number;
beforeEach(() => {
  opened = openTemporaryStore();
  commits = openCommitVersion(opened.database.$client.name);
  [looks, fares] = [0, well];
});
afterEach(() => {
  vi.useRealTimers();
  commits.close();
  opened.close();
});

/** Health is looked at every so often; by itself never, so that a test waits for commits alone. */
const changes = (healthEveryMs = 1_000_000) =>
  createChanges({
    version: () => {
      looks++;
      return commits.read();
    },
    health: async () => fares,
    everyMs: 5,
    healthEveryMs,
  });
const commit = () => opened.store.settings.set('name', `Name ${looks}`);

/** Somebody who watches, and knows how the product fares. */
async function watching(of: ReturnType<typeof changes>) {
  const stop = new AbortController();
  const told = of.watch(stop.signal);
  while ((await told.next()).value?.health === undefined);
  const leave = async () => {
    stop.abort();
    while (!(await told.next()).done);
  };
  return { told, leave };
}

it('who watches is told at once, and again after every commit', async () => {
  const { told, leave } = await watching(changes());
  for (let n = 0; n < 3; n++) {
    const next = told.next();
    await commit();
    expect((await next).done).toBe(false);
  }
  await leave();
});

it('a commit made while nobody asks is told with the next question', async () => {
  const { told, leave } = await watching(changes());
  await commit();
  const then = looks;
  await expect.poll(() => looks).toBeGreaterThan(then + 2);
  expect((await told.next()).done).toBe(false);
  await leave();
});

it('that a part went away is told, and that it is back', async () => {
  const { told, leave } = await watching(changes(5));
  fares = { ...well, status: 'down', temporal: 'down' };
  expect((await told.next()).value).toEqual({ health: fares });
  fares = well;
  expect((await told.next()).value).toEqual({ health: well });
  await leave();
});

it('changes are looked for once, however many watch, and no more once nobody does', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const of = changes();
  const all = await Promise.all(Array.from({ length: 50 }, () => watching(of)));
  const before = looks;
  vi.advanceTimersByTime(100);
  expect(looks - before).toBe(20);
  const next = all.map(({ told }) => told.next());
  await commit();
  vi.advanceTimersByTime(5);
  expect((await Promise.all(next)).every(({ done }) => !done)).toBe(true);
  await Promise.all(all.map(({ leave }) => leave()));
  const then = looks;
  await commit();
  vi.advanceTimersByTime(1_000);
  expect(looks).toBe(then);
  expect(vi.getTimerCount()).toBe(0);
});
