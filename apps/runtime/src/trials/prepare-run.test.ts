import { readScenario } from '@waymark/core/scenario';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTemporaryStore, registrationPlan, type TemporaryStore } from '../../test/temporary-store.ts';
import { prepareRun } from './prepare-run.ts';

let opened: TemporaryStore;
beforeEach(() => {
  opened = openTemporaryStore();
});
afterEach(() => opened.close());

test('a test run that plays in the future starts now', async () => {
  const start = new Date(Date.now() + 400 * 86_400_000).toISOString();
  const read = readScenario({ start, customer: { id: 'ada' } });
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  const { scenario } = read;
  await opened.store.transaction((tables) =>
    prepareRun(tables, { document: {}, plan: registrationPlan(), scenario, speed: 1 }),
  );
  expect(await opened.store.outbox.due(Date.now(), 10)).toMatchObject([{ type: 'start', enrollment: 1 }]);
});
