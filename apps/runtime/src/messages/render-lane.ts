import { Worker } from 'node:worker_threads';
import type { RenderedTexts, TextsToRender } from './render-text.ts';

/** What a thread says, or that it was ended because the texts need too much time or memory. */
export type LaneReply = RenderedTexts | { overran: string };

/** A thread that renders one message at a time. */
export interface RenderLane {
  render(work: TextsToRender): Promise<LaneReply>;
  close(): Promise<void>;
}

/** The deadline is counted in parts, so that a machine that slept through it has lost one of them only. */
const parts = 4;

/** How long a message may render, in milliseconds, and how many megabytes of JavaScript heap its thread may have. */
export interface LaneLimits {
  deadlineMs: number;
  memoryMb: number;
}

/** A thread, and when it can render. */
interface Started {
  worker: Worker;
  ready: Promise<unknown>;
}

/** A lane whose thread starts with the first message, and anew after it was ended. It keeps no process from ending. */
export function createLane({ deadlineMs, memoryMb }: LaneLimits): RenderLane {
  let current: Started | undefined;
  const start = (): Started => {
    const worker = new Worker(new URL('./render-thread.ts', import.meta.url), {
      env: {},
      execArgv: [],
      argv: [],
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
    });
    worker.once('exit', () => {
      if (current?.worker === worker) current = undefined;
    });
    const ready = new Promise((resolve, reject) => {
      worker.once('message', resolve).once('error', reject);
      worker.once('exit', () => reject(new Error('the thread that renders messages did not start')));
    });
    return { worker, ready };
  };

  return {
    async render(work) {
      current ??= start();
      const { worker, ready } = current;
      worker.ref();
      try {
        // How long it takes to start counts against no message.
        await ready;
        return await renderIn(worker, work, deadlineMs);
      } finally {
        worker.unref();
      }
    },
    async close() {
      await current?.worker.terminate();
    },
  };
}

/** Renders in a thread that is ready, and ends it when that takes longer than the deadline. */
function renderIn(worker: Worker, work: TextsToRender, deadlineMs: number): Promise<LaneReply> {
  const { promise, resolve, reject } = Promise.withResolvers<LaneReply>();
  let left = parts;
  let isOver = false;
  const tick = setInterval(() => {
    left -= 1;
    if (left > 0) return;
    isOver = true;
    void worker.terminate();
  }, deadlineMs / parts);
  const failed = (error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ overran: 'it needs too much memory' });
    else reject(error);
  };
  const ended = () => {
    if (isOver) resolve({ overran: 'it does not end in time' });
    else reject(new Error('the thread that renders messages ended'));
  };
  worker.once('message', resolve).once('error', failed).once('exit', ended);
  worker.postMessage(work);
  return promise.finally(() => {
    clearInterval(tick);
    worker.off('message', resolve).off('error', failed).off('exit', ended);
  });
}
