import type { ConnectorManifest } from '@waymark/core/journey';
import { type Reply, readReply } from '../contract/answer.ts';
import type { Call } from '../contract/call.ts';
import type { PlainFailure } from '../sdk/index.ts';
import type { Begun, FromThread, ToThread } from './messages.ts';
import { openThread, type ThreadOptions } from './open-thread.ts';

/** A running thread with one connector in it. */
export interface ConnectorThread {
  manifest: ConnectorManifest;
  /** False once it ends; it takes no more calls. */
  alive(): boolean;
  /** Settles by the deadline: shortly before it the connector is told to stop, at it the thread is ended. */
  call(call: Call, deadlineMs: number): Promise<Reply>;
  /** Ends the thread; calls that are open are cut short. */
  end(): Promise<void>;
  /** Ends the thread once the calls that are open have settled. */
  retire(): Promise<void>;
}

/** How long a thread that is being ended may take, in milliseconds; one inside a system call cannot be ended before that returns. */
const stubbornMs = 1_000;

interface Pending {
  call: Call;
  begun: Begun;
  settle: (reply: Reply) => void;
}

/** Starts a thread, imports the connector in it and reads its manifest; or says why that failed. */
export async function startThread(
  entry: string,
  options: ThreadOptions,
): Promise<{ thread: ConnectorThread } | { reason: string }> {
  const opened = await openThread(entry, options);
  if ('reason' in opened) return opened;
  const { port, manifest, ended, end, keepAwake } = opened;
  const pending = new Map<number, Pending>();
  let alive = true;
  let retired = false;
  let last = 0;

  const tell = (message: ToThread) => port.postMessage(message);
  const hear = (message: FromThread) => {
    if (message.type === 'log') options.log(String(message.message), message.facts);
    if (message.type !== 'settled') return;
    const waiting = pending.get(message.id);
    waiting?.settle(readReply(waiting.call.door, message.reply));
  };
  const stop = (why: string) => {
    alive = false;
    end(why);
  };
  port.on('message', hear);
  const cleared = ended.then((why) => {
    alive = false;
    for (const waiting of pending.values()) waiting.settle({ failure: cutShort(waiting, why) });
    port.close();
  });
  keepAwake(false);

  const call = (wanted: Call, deadlineMs: number) =>
    new Promise<Reply>((resolve) => {
      last += 1;
      const id = last;
      const begun = new Int32Array(new SharedArrayBuffer(4));
      const settle = (reply: Reply) => {
        for (const timer of timers) clearTimeout(timer);
        pending.delete(id);
        if (pending.size === 0) keepAwake(false);
        if (pending.size === 0 && retired) stop('it was replaced');
        resolve(reply);
      };
      const waiting: Pending = { call: wanted, begun, settle };
      const late = 'it had not answered in time';
      const early = deadlineMs - Math.min(1_000, deadlineMs / 4);
      const timers = [
        setTimeout(() => tell({ type: 'abort', id }), early),
        setTimeout(() => stop(late), deadlineMs),
        setTimeout(() => settle({ failure: cutShort(waiting, late) }), deadlineMs + stubbornMs),
      ];
      pending.set(id, waiting);
      if (!alive) {
        settle({ failure: cutShort(waiting, 'it had ended') });
        return;
      }
      keepAwake(true);
      tell({ type: 'call', id, call: wanted, begun });
    });

  return {
    thread: {
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

function cutShort({ call, begun }: Pending, why: string): PlainFailure {
  const kind = call.door === 'deliver' && Atomics.load(begun, 0) === 1 ? 'unknown' : 'transient';
  return { kind, message: `The connector was stopped during ${call.door}${why ? `: ${why}` : ''}.` };
}
