import { createLane, type LaneLimits, type RenderLane } from './render-lane.ts';

/** Some lanes beside each other, and a queue before them. */
export interface RenderLanes {
  /** Uses a lane as soon as one is free. Throws when that takes longer than the patience, and after `close`. */
  use<T>(work: (lane: RenderLane) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

interface Waiting {
  take(lane: RenderLane): void;
  giveUp(why: Error): void;
}

/** `count` lanes with these limits; in the queue a message stands for `patienceMs` at most. */
export function createLanes(count: number, limits: LaneLimits & { patienceMs: number }): RenderLanes {
  const { patienceMs } = limits;
  const lanes = Array.from({ length: count }, () => createLane(limits));
  // The one used last is used first, so that few processes start where one is enough.
  const free = [...lanes];
  const queue = new Set<Waiting>();
  let isClosed = false;

  async function turn(): Promise<RenderLane> {
    const lane = free.pop();
    if (lane) return lane;
    const { promise, resolve, reject } = Promise.withResolvers<RenderLane>();
    const waiting: Waiting = { take: resolve, giveUp: reject };
    const timer = setTimeout(() => {
      queue.delete(waiting);
      reject(new Error('too many messages wait to be rendered'));
    }, patienceMs);
    queue.add(waiting);
    return promise.finally(() => clearTimeout(timer));
  }

  function release(lane: RenderLane): void {
    const [next] = queue;
    if (!next) {
      free.push(lane);
      return;
    }
    queue.delete(next);
    next.take(lane);
  }

  return {
    async use(work) {
      if (isClosed) throw closed();
      const lane = await turn();
      try {
        if (isClosed) throw closed();
        return await work(lane);
      } finally {
        release(lane);
      }
    },
    async close() {
      isClosed = true;
      for (const waiting of queue) waiting.giveUp(closed());
      queue.clear();
      await Promise.all(lanes.map((lane) => lane.close()));
    },
  };
}

const closed = () => new Error('the renderer is closed');
