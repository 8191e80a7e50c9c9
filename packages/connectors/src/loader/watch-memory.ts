import type { Worker } from 'node:worker_threads';

/** How often a thread's memory is looked at, in milliseconds. */
const everyMs = 250;

/** A watch over the memory that a thread takes beside its heap, such as buffers: V8 bounds the heap alone. */
export interface MemoryWatch {
  /** Looks every so often from now on, or no more. */
  watch(on: boolean): void;
}

/** Watches over a thread's memory, and tells once when it takes more than `limitMb` megabytes beside its heap. */
export function watchMemory(worker: Worker, limitMb: number, tooMuch: () => void): MemoryWatch {
  let timer: NodeJS.Timeout | undefined;
  let asking = false;
  const look = async () => {
    if (asking) return;
    asking = true;
    // A thread that has ended has no statistics any more.
    const statistics = await worker.getHeapStatistics().catch(() => undefined);
    asking = false;
    if (statistics && statistics.external_memory > limitMb * 1_000_000) tooMuch();
  };
  return {
    watch: (on) => {
      clearInterval(timer);
      timer = on ? setInterval(look, everyMs).unref() : undefined;
    },
  };
}
