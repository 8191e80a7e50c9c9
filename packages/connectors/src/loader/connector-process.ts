import type { ConnectorManifest } from '@waymark/core/journey';
import { type Reply, readReply } from '../contract/answer.ts';
import type { Call } from '../contract/call.ts';
import type { PlainFailure } from '../sdk/index.ts';
import { openProcess, type ProcessOptions } from './open-process.ts';

/** A running process with one connector in it. */
export interface ConnectorProcess {
  manifest: ConnectorManifest;
  /** False once it ends; it takes no more calls. */
  alive(): boolean;
  /** Settles within a second of the deadline: shortly before it the connector is told to stop, at it the process is killed. */
  call(call: Call, deadlineMs: number): Promise<Reply>;
  /** Kills the process; calls that are open are cut short. */
  end(): Promise<void>;
  /** Ends the process once the calls that are open have settled. */
  retire(): Promise<void>;
}

/** How long a process that was killed may take to be gone, in milliseconds; one inside a system call may have to return first. */
const stubbornMs = 1_000;

interface Pending {
  door: Call['door'];
  /** Whether the connector itself may have run: known only once its process's last note was heard. */
  mayHaveBegun: 'no' | 'perhaps' | 'yes';
  settle: (reply: Reply) => void;
}

/** Starts a process, imports the connector in it and reads its manifest; or says why that failed. */
export async function startConnector(
  entry: string,
  options: ProcessOptions,
): Promise<{ process: ConnectorProcess } | { reason: string }> {
  const pending = new Map<number, Pending>();
  const opened = await openProcess(entry, options, {
    began: (id) => {
      const waiting = pending.get(id);
      if (waiting) waiting.mayHaveBegun = 'yes';
    },
    settled: (id, reply) => {
      const waiting = pending.get(id);
      waiting?.settle(readReply(waiting.door, reply));
    },
  });
  if ('reason' in opened) return opened;
  const { manifest, tell, ended, end, keepAwake } = opened;
  let alive = true;
  let retired = false;
  let last = 0;

  const stop = (why: string) => {
    alive = false;
    end(why);
  };
  const cleared = ended.then(({ why }) => {
    alive = false;
    for (const waiting of pending.values()) {
      if (waiting.mayHaveBegun === 'perhaps') waiting.mayHaveBegun = 'no';
      waiting.settle({ failure: cutShort(waiting, why) });
    }
  });
  keepAwake(false);

  const call = (wanted: Call, deadlineMs: number) =>
    new Promise<Reply>((resolve) => {
      last += 1;
      const id = last;
      const timers = new Set<NodeJS.Timeout>();
      const after = (ms: number, run: () => void) => timers.add(setTimeout(run, ms));
      const settle = (reply: Reply) => {
        for (const timer of timers) clearTimeout(timer);
        pending.delete(id);
        if (pending.size === 0) keepAwake(false);
        if (pending.size === 0 && retired) stop('it was replaced');
        resolve(reply);
      };
      const waiting: Pending = { door: wanted.door, mayHaveBegun: alive ? 'perhaps' : 'no', settle };
      if (!alive) {
        settle({ failure: cutShort(waiting, 'it had ended') });
        return;
      }
      const late = 'it had not answered in time';
      after(deadlineMs - Math.min(1_000, deadlineMs / 4), () => tell({ type: 'abort', id }));
      after(deadlineMs, () => {
        stop(late);
        after(stubbornMs, () => settle({ failure: cutShort(waiting, late) }));
      });
      pending.set(id, waiting);
      keepAwake(true);
      tell({ type: 'call', id, call: wanted });
    });

  return {
    process: {
      manifest,
      alive: () => alive,
      call,
      end: () => {
        stop('it was closed');
        return cleared;
      },
      retire: () => {
        retired = true;
        if (pending.size === 0) stop('it was replaced');
        return cleared;
      },
    },
  };
}

function cutShort({ door, mayHaveBegun }: Pending, why: string): PlainFailure {
  const kind = door === 'deliver' && mayHaveBegun !== 'no' ? 'unknown' : 'transient';
  return { kind, message: `The connector was stopped during ${door}: ${why}.`, by: 'host' };
}
