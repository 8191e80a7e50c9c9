import { parentPort, workerData } from 'node:worker_threads';
import { openReadOnly } from '../db/open.ts';
import { readCatalogue } from './catalogue.ts';
import { countConditions } from './count-conditions.ts';
import type { ThreadReply, ThreadRequest } from './thread-messages.ts';

/**
 * Runs in a thread of its own, with a connection of its own that cannot write: asks the whole audience without keeping
 * the API from answering. Several requests go on in turns; one that was cancelled, or is late, stops at its next pause,
 * and a catalogue that is late tells what it has found.
 */
const db = openReadOnly((workerData as { file: string }).file);
const now = () => performance.now();
/** Numbers of the requests that somebody waits for. */
const wanted = new Set<number>();

parentPort?.on('message', async (request: ThreadRequest) => {
  if ('cancel' in request) return void wanted.delete(request.cancel);
  const { id } = request;
  wanted.add(id);
  try {
    parentPort?.postMessage(await work(request));
  } catch (error) {
    const reply: ThreadReply = { id, failed: error instanceof Error ? error.message : String(error) };
    parentPort?.postMessage(reply);
  } finally {
    wanted.delete(id);
  }
});

async function work({ id, asked, deadlineMs }: Extract<ThreadRequest, { asked: unknown }>): Promise<ThreadReply> {
  const end = now() + deadlineMs;
  const steps = asked.type === 'count' ? countConditions(db, asked, now) : readCatalogue(db, now, end);
  for (;;) {
    const step = steps.next();
    if (step.done) return { id, answer: step.value };
    await new Promise<void>((resolve) => setImmediate(resolve));
    if (!wanted.has(id) || (asked.type === 'count' && now() > end)) return { id, overran: true };
  }
}
