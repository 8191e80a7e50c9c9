import { Client } from '@temporalio/client';
import { expect, it } from 'vitest';
import { isServed } from './is-served.ts';

const now = Date.parse('2026-03-02T08:00:00Z');
/** A worker that asked for work so many seconds ago, as the server tells of it. */
const asked = (seconds: number) => ({
  identity: 'worker',
  lastAccessTime: { seconds: { toNumber: () => now / 1_000 - seconds }, nanos: 0 },
});

/** A server that remembers these pollers, or does not answer. */
function server(pollers: ReturnType<typeof asked>[] | undefined) {
  const questions: unknown[] = [];
  const client = new Client({ namespace: 'field' });
  Object.defineProperty(client, 'workflowService', {
    value: {
      describeTaskQueue: async (question: unknown) => {
        questions.push(question);
        if (!pollers) throw new Error('away');
        return { pollers };
      },
    },
  });
  return { questions, temporal: { client, within: <T>(_: number, calls: () => Promise<T>) => calls() } };
}

it.each([
  ['who asked a minute ago is there', [asked(61)], true],
  ['who last asked longer ago than a worker waits is gone', [asked(90)], false],
  ['one of several is enough', [asked(200), asked(3)], true],
  ['nobody ever asked', [], false],
  ['a server that is away has none', undefined, false],
])('%s', async (_, pollers, served) => {
  const { temporal, questions } = server(pollers);
  expect(await isServed(temporal, now)).toBe(served);
  expect(questions).toEqual([{ namespace: 'field', taskQueue: { name: 'waymark' }, taskQueueType: 1 }]);
});
