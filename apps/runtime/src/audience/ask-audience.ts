import { Worker } from 'node:worker_threads';
import type { Catalogue } from './catalogue.ts';
import type { CountAsked, Counted } from './count-conditions.ts';
import type { ThreadAsked, ThreadReply, ThreadRequest } from './thread-messages.ts';

/** Asks all live customers at once, in a thread of its own. */
export interface AudienceThread {
  /** `overran`: it took longer than the deadline, or nobody waited for it any more. */
  count(asked: CountAsked, signal?: AbortSignal): Promise<Counted | { overran: true }>;
  /** What was found until the deadline; `overran`: the thread was stopped. */
  catalogue(): Promise<Catalogue | { overran: true }>;
  stop(): Promise<void>;
}

/** How long each may take, in milliseconds. */
export interface AudienceLimits {
  countMs: number;
  catalogueMs: number;
}

type Waiting = PromiseWithResolvers<Counted | Catalogue | { overran: true }>;

/** The thread starts with the first question, and anew after it fell over. It keeps no host from ending. */
export function createAudienceThread(file: string, { countMs, catalogueMs }: AudienceLimits): AudienceThread {
  let thread: Worker | undefined;
  let last = 0;
  const waiting = new Map<number, Waiting>();

  function hear(reply: ThreadReply) {
    const one = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ('failed' in reply) one?.reject(new Error(`the audience could not be asked: ${reply.failed}`));
    else one?.resolve('answer' in reply ? reply.answer : { overran: true });
  }
  function running(): Worker {
    if (thread) return thread;
    const started = new Worker(new URL('./audience-thread.ts', import.meta.url), { workerData: { file } });
    started.unref();
    started.on('message', hear);
    const end = (why: unknown) => {
      if (thread !== started) return;
      thread = undefined;
      for (const one of waiting.values())
        one.reject(new Error('the thread that asks the audience ended', { cause: why }));
      waiting.clear();
    };
    started.on('error', end);
    started.on('exit', end);
    thread = started;
    return started;
  }
  function ask(asked: ThreadAsked, deadlineMs: number, signal?: AbortSignal): Waiting['promise'] {
    if (signal?.aborted) return Promise.resolve({ overran: true });
    const id = ++last;
    const one: Waiting = Promise.withResolvers();
    waiting.set(id, one);
    const post = (request: ThreadRequest) => running().postMessage(request);
    post({ id, asked, deadlineMs });
    signal?.addEventListener('abort', () => waiting.has(id) && post({ cancel: id }), { once: true });
    return one.promise;
  }

  return {
    count: (asked, signal) => ask({ type: 'count', ...asked }, countMs, signal) as Promise<Counted | { overran: true }>,
    catalogue: () => ask({ type: 'catalogue' }, catalogueMs) as Promise<Catalogue | { overran: true }>,
    async stop() {
      const stopped = thread;
      thread = undefined;
      for (const one of waiting.values()) one.resolve({ overran: true });
      waiting.clear();
      await stopped?.terminate();
    },
  };
}
