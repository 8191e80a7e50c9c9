import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTemporaryStore, type TemporaryStore } from '../../test/temporary-store.ts';
import { type CommitVersion, openCommitVersion } from '../db/read-version.ts';
import { createChanges } from './changes.ts';

let opened: TemporaryStore;
let commits: CommitVersion;
let looks = 0;
beforeEach(() => {
  opened = openTemporaryStore();
  commits = openCommitVersion(opened.database.$client.name);
  looks = 0;
});
afterEach(() => {
  commits.close();
  opened.close();
});

const changes = () =>
  createChanges({
    version: () => {
      looks++;
      return commits.read();
    },
    everyMs: 5,
  });
const commit = () => opened.store.settings.set('name', `Name ${looks}`);

it('who watches is told at once, and again after every commit', async () => {
  const watching = new AbortController();
  const told = changes().watch(watching.signal);
  expect((await told.next()).value).toBe(0);
  for (const n of [1, 2, 3]) {
    const next = told.next();
    await commit();
    expect((await next).value).toBe(n);
  }
  watching.abort();
  expect((await told.next()).done).toBe(true);
});

it('a commit made while nobody asks is told with the next question', async () => {
  const watching = new AbortController();
  const told = changes().watch(watching.signal);
  await told.next();
  await commit();
  await expect.poll(() => looks).toBeGreaterThan(2);
  expect((await told.next()).value).toBe(1);
  watching.abort();
  await told.next();
});

it('nothing is looked at once nobody watches any more', async () => {
  const of = changes();
  const [one, other] = [new AbortController(), new AbortController()];
  const [first, second] = [of.watch(one.signal), of.watch(other.signal)];
  await Promise.all([first.next(), second.next()]);
  one.abort();
  await first.next();
  const next = second.next();
  await commit();
  expect((await next).value).toBe(1);
  other.abort();
  await second.next();
  const then = looks;
  await commit();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(looks).toBe(then);
});
