import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { ConnectorManifest } from '@waymark/core/journey';
import { type Reply, readReply } from '../contract/answer.ts';
import type { Call } from '../contract/call.ts';
import { told } from '../contract/inspect.ts';
import { ManifestShape } from '../contract/manifest.ts';
import type { PlainFailure } from '../sdk/index.ts';
import { lines } from './lines.ts';
import type { FromThread, Opening, ToThread } from './messages.ts';

/** How a connector's thread is run. */
export interface ThreadOptions {
  /** Milliseconds a thread may take to import its connector. */
  startMs: number;
  /** Megabytes of JavaScript heap. */
  memoryMb: number;
  /** Takes what the connector logs and what it prints. */
  log: (message: string, facts?: unknown) => void;
}

/** A running thread with one connector in it. */
export interface ConnectorThread {
  manifest: ConnectorManifest;
  /** False once it ended; it takes no more calls. */
  alive(): boolean;
  /** Settles at the deadline at the latest: shortly before it the connector is told to stop, at it the thread is ended. */
  call(call: Call, deadlineMs: number): Promise<Reply>;
  end(): Promise<void>;
}

interface Pending {
  call: Call;
  begun: boolean;
  settle: (reply: Reply) => void;
}

/** Starts a thread, imports the connector in it and reads its manifest; or says why that failed. */
export async function startThread(
  entry: string,
  options: ThreadOptions,
): Promise<{ thread: ConnectorThread } | { reason: string }> {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    env: {},
    execArgv: [],
    argv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: options.memoryMb, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  });
  const { port1: port, port2 } = new MessageChannel();
  for (const stream of [worker.stdout, worker.stderr]) lines(stream, (line) => options.log('printed', { line }));
  let alive = true;
  let crash = '';
  worker.on('error', (error) => {
    crash = error.message;
  });
  const exited = new Promise<void>((resolve) => {
    worker.on('exit', () => {
      alive = false;
      resolve();
    });
  });
  const end = async () => {
    alive = false;
    await worker.terminate();
    port.close();
  };

  const opened = await opening(worker, { entry, port: port2 }, { port, exited, startMs: options.startMs });
  if ('reason' in opened) {
    await end();
    return { reason: crash ? `${opened.reason} (${crash})` : opened.reason };
  }

  const pending = new Map<number, Pending>();
  let last = 0;
  const rest = () => {
    if (pending.size === 0) {
      worker.unref();
      port.unref();
    }
  };
  const hear = (message: FromThread) => {
    if (message.type === 'log') options.log(String(message.message), message.facts);
    if (message.type === 'begun') for (const waiting of optional(pending.get(message.id))) waiting.begun = true;
    if (message.type === 'settled')
      for (const waiting of optional(pending.get(message.id))) {
        waiting.settle(readReply(waiting.call.door, message.reply));
      }
  };
  port.on('message', hear);
  const afterwards = exited.then(() => {
    for (let left = receiveMessageOnPort(port); left; left = receiveMessageOnPort(port)) hear(left.message);
    for (const waiting of pending.values()) waiting.settle({ failure: cutShort(waiting, crash) });
    port.close();
  });
  rest();

  return {
    thread: {
      manifest: opened.manifest,
      alive: () => alive,
      call: (call, deadlineMs) =>
        new Promise((resolve) => {
          last += 1;
          const id = last;
          const abort = setTimeout(
            () => port.postMessage({ type: 'abort', id } satisfies ToThread),
            deadlineMs - Math.min(1_000, deadlineMs / 4),
          );
          const stop = setTimeout(() => {
            crash = `it had not answered within ${deadlineMs} ms`;
            void end();
          }, deadlineMs);
          pending.set(id, {
            call,
            begun: false,
            settle: (reply) => {
              clearTimeout(abort);
              clearTimeout(stop);
              pending.delete(id);
              rest();
              resolve(reply);
            },
          });
          worker.ref();
          port.ref();
          port.postMessage({ type: 'call', id, call } satisfies ToThread);
        }),
      end: async () => {
        await end();
        await afterwards;
      },
    },
  };
}

async function opening(
  worker: Worker,
  message: Opening,
  { port, exited, startMs }: { port: MessagePort; exited: Promise<void>; startMs: number },
): Promise<{ manifest: ConnectorManifest } | { reason: string }> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<FromThread>((resolve) => {
    timer = setTimeout(
      () => resolve({ type: 'refused', reason: `It had not finished loading after ${startMs} ms.` }),
      startMs,
    );
  });
  const first = new Promise<FromThread>((resolve) => port.once('message', resolve));
  const gone = exited.then((): FromThread => ({ type: 'refused', reason: 'Its thread ended while it was loading.' }));
  worker.postMessage(message, [message.port]);
  const answer = await Promise.race([first, gone, late]);
  clearTimeout(timer);
  if (answer.type === 'refused') return { reason: String(answer.reason) };
  const manifest = ManifestShape.safeParse(answer.type === 'ready' ? answer.manifest : undefined);
  return manifest.success
    ? { manifest: manifest.data }
    : { reason: `Its manifest is not valid: ${told(manifest.error)}` };
}

function cutShort({ call, begun }: Pending, why: string): PlainFailure {
  const unknown = call.door === 'deliver' && begun;
  const message = `The connector was stopped during ${call.door}${why ? `: ${why}` : ''}.`;
  return { kind: unknown ? 'unknown' : 'transient', message };
}

function optional<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}
