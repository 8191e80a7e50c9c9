import { type IsolatedProcess, startProcess } from '@waymark/isolation';
import type { RenderedTexts, TextsToRender } from './render-text.ts';

/** What a process says, or that it was ended because the texts need too much time or memory. */
export type LaneReply = RenderedTexts | { overran: string };

/** A process that renders one message at a time. */
export interface RenderLane {
  /** Throws where the message could not be tried: the process does not start, or ended for another reason than its texts. */
  render(work: TextsToRender): Promise<LaneReply>;
  close(): Promise<void>;
}

/** The deadline is counted in parts, so that a machine that slept through it has lost one of them only. */
const parts = 4;

/** What a lane may take. */
export interface LaneLimits {
  /** Milliseconds a message may render. */
  deadlineMs: number;
  /** Megabytes of JavaScript heap its process may have. */
  memoryMb: number;
  /** Milliseconds a process may take to start (60,000); then it is ended, and the next message starts another. */
  startMs?: number;
}

const late = 'it does not end in time';

/** A process, when it can render, and who waits for what becomes of the message in it. */
interface Started {
  process: IsolatedProcess;
  ready: Promise<unknown>;
  waiting: PromiseWithResolvers<LaneReply> | undefined;
}

/** A lane whose process starts with the first message, and anew after it was ended. It keeps no host from ending. */
export function createLane({ deadlineMs, memoryMb, startMs = 60_000 }: LaneLimits): RenderLane {
  let current: Started | undefined;
  const start = (): Started => {
    const isReady = Promise.withResolvers<unknown>();
    const hear = (said: unknown) => {
      if (said !== 'ready') return started.waiting?.resolve(said as RenderedTexts);
      clearTimeout(starting);
      isReady.resolve(said);
    };
    const module = new URL('./render-process.ts', import.meta.url);
    const process = startProcess(module, { heapMb: memoryMb }, { message: hear });
    const started: Started = { process, ready: isReady.promise, waiting: undefined };
    const starting = setTimeout(() => process.end('it does not start in time'), startMs);
    void process.ended.then(({ kind, why }) => {
      clearTimeout(starting);
      if (current === started) current = undefined;
      const gone = new Error(`the process that renders messages ended: ${why}`);
      isReady.reject(gone);
      if (kind === 'memory') started.waiting?.resolve({ overran: 'it needs too much memory' });
      else if (why === late) started.waiting?.resolve({ overran: late });
      else started.waiting?.reject(gone);
    });
    return started;
  };

  return {
    async render(work) {
      current ??= start();
      const started = current;
      started.process.keepAwake(true);
      try {
        // How long it takes to start counts against no message.
        await started.ready;
        return await renderIn(started, work, deadlineMs);
      } finally {
        started.process.keepAwake(false);
      }
    },
    async close() {
      current?.process.end('the renderer is closed');
      await current?.process.ended;
    },
  };
}

/** Renders in a process that is ready, and ends it when that takes longer than the deadline. */
async function renderIn(started: Started, work: TextsToRender, deadlineMs: number): Promise<LaneReply> {
  const waiting = Promise.withResolvers<LaneReply>();
  started.waiting = waiting;
  let left = parts;
  const tick = setInterval(() => {
    left -= 1;
    if (left === 0) started.process.end(late);
  }, deadlineMs / parts);
  started.process.send(work);
  try {
    return await waiting.promise;
  } finally {
    clearInterval(tick);
    started.waiting = undefined;
  }
}
