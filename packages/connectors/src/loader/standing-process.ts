import type { Reply } from '../contract/answer.ts';
import type { Call } from '../contract/call.ts';
import { type ConnectorProcess, startConnector } from './connector-process.ts';
import type { ProcessOptions } from './open-process.ts';

/** What must be left of a call's deadline for it to begin after a start, in milliseconds; or a quarter, if that is less. */
const leastLeftMs = 2_000;

/** A process of which nothing was asked for so long is ended, in milliseconds. */
const usualIdleMs = 5 * 60_000;

/** A connector's process that is there when it is needed: started by a call, and anew after the last one ended. One that is idle ends. */
export interface StandingProcess {
  /**
   * Settles within a second of the deadline, the start included. A call with little time left after a slow start is not begun:
   * it would be cut short, and take the new process from all others.
   */
  put(call: Call, deadlineMs: number): Promise<Reply>;
  /** From now on calls go to another process, or to a new one; the one before ends once its open calls have settled. */
  replace(entry: string, by?: ConnectorProcess): void;
  /** Takes no more calls, and ends once those that are open have settled. */
  retire(): Promise<void>;
  /** Ends at once, where a start under way was called off; calls that are open are cut short. */
  close(): Promise<void>;
}

type Started = { process: ConnectorProcess } | { reason: string };

/** Keeps a process for the connector whose entry is `at`; `first` is one that runs already. */
export function keepProcess(at: string, options: ProcessOptions, first?: ConnectorProcess): StandingProcess {
  let entry = at;
  let closed = false;
  let running: Promise<Started> | undefined = first && Promise.resolve({ process: first });
  const retired = new Set<Promise<Started>>();
  let open = 0;
  let rest: NodeJS.Timeout | undefined;

  async function current(): Promise<Started> {
    if (closed) return { reason: 'The connectors are closed.' };
    const seen = running;
    const found = await seen;
    if (found && 'process' in found && found.process.alive()) return found;
    if (running === seen) running = startConnector(entry, options);
    return running ?? current();
  }

  async function retire(before: Promise<Started> | undefined): Promise<void> {
    if (!before) return;
    retired.add(before);
    const started = await before;
    if ('process' in started) await started.process.retire();
    retired.delete(before);
  }

  /** Calls that come from now on go to a new process: the one that has rested takes none any more before it ends. */
  function letRest(): void {
    clearTimeout(rest);
    if (open > 0 || closed || !running) return;
    const end = () => {
      const before = running;
      running = undefined;
      void retire(before);
    };
    rest = setTimeout(end, options.idleMs ?? usualIdleMs).unref();
  }

  async function end(before: Promise<Started> | undefined): Promise<void> {
    const started = await before;
    if (started && 'process' in started) await started.process.end();
  }

  async function put(call: Call, deadlineMs: number): Promise<Reply> {
    const began = performance.now();
    const latest = deadlineMs - Math.min(leastLeftMs, deadlineMs / 4);
    const late = { reason: 'It had not started in time for this call.' };
    const isLate = Promise.withResolvers<Started>();
    const timer = setTimeout(() => isLate.resolve(late), latest);
    const started = await Promise.race([current(), isLate.promise]);
    clearTimeout(timer);
    const took = performance.now() - began;
    if ('process' in started && took < latest) return started.process.call(call, deadlineMs - took);
    const { reason } = 'reason' in started ? started : late;
    const message = `The connector could not be started again: ${reason}`;
    return { failure: { kind: 'transient', message, by: 'host' } };
  }

  letRest();
  return {
    put: async (call, deadlineMs) => {
      open += 1;
      clearTimeout(rest);
      try {
        return await put(call, deadlineMs);
      } finally {
        open -= 1;
        letRest();
      }
    },
    replace: (from, by) => {
      const before = running;
      entry = from;
      running = by && Promise.resolve({ process: by });
      letRest();
      void retire(before);
    },
    retire: () => {
      closed = true;
      clearTimeout(rest);
      return retire(running);
    },
    close: async () => {
      closed = true;
      clearTimeout(rest);
      await Promise.all([...retired, running].map(end));
    },
  };
}
