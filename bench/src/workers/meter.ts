import { getHeapStatistics } from 'node:v8';
import { BroadcastChannel, isMainThread, threadId } from 'node:worker_threads';
import { descendantsCpu } from './process-tree.ts';

/** What a worker's meter answers: processor time spent so far, and what lives on its heaps, collected first. */
export interface Reading {
  /**
   * Milliseconds, of all threads, and of every process that the worker started (rendering, connectors), whether it still runs or
   * has ended; of these to a hundredth of a second, and on Linux only.
   */
  cpu: number;
  /** Milliseconds of the thread that runs activities. */
  main: number;
  /** Bytes, over the heaps of all threads of the worker itself; 0 where only the time was asked for. */
  heap: number;
}

/** What the meter is asked. */
export type Question = 'cpu' | 'heap';

const channel = new BroadcastChannel('meter');
const patience = 10_000;
let threads = 0;

/** Loaded into each thread of a worker process before its program (`--import`); the program knows nothing of it. */
if (isMainThread) {
  process.on('worker', (worker) => {
    threads++;
    worker.once('exit', () => threads--);
  });
  process.on('message', async (question: unknown) => {
    if (question !== 'cpu' && question !== 'heap') return;
    const heap = question === 'heap' ? await allHeaps() : 0;
    const cpu = inMilliseconds(process.cpuUsage()) + descendantsCpu(process.pid);
    const main = inMilliseconds(process.threadCpuUsage());
    process.send?.({ cpu, main, heap } satisfies Reading);
  });
} else {
  channel.onmessage = ({ data }: Pick<MessageEvent, 'data'>) => {
    if (data === 'heap') channel.postMessage({ threadId, used: ownHeap() });
  };
}
channel.unref();

/** Asks every other thread, and waits for all of them; not for ever, since one may have been started without a meter. */
async function allHeaps(): Promise<number> {
  const heaps = new Map<number, number>();
  const answered = Promise.withResolvers<void>();
  const deadline = setTimeout(answered.resolve, patience);
  channel.onmessage = ({ data }: Pick<MessageEvent, 'data'>) => {
    heaps.set(data.threadId, data.used);
    if (heaps.size >= threads) answered.resolve();
  };
  channel.postMessage('heap');
  if (threads > 0) await answered.promise;
  clearTimeout(deadline);
  return [...heaps.values()].reduce((sum, used) => sum + used, ownHeap());
}

const inMilliseconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1_000;

function ownHeap(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { used_heap_size: used, external_memory: external } = getHeapStatistics();
  return used + external;
}
