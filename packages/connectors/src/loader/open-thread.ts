import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { ConnectorManifest } from '@waymark/core/journey';
import { told } from '../contract/inspect.ts';
import { ManifestShape } from '../contract/manifest.ts';
import { lines } from './lines.ts';
import type { FromThread, Opening } from './messages.ts';
import { watchMemory } from './watch-memory.ts';

/** How a connector's thread is run. */
export interface ThreadOptions {
  /** Milliseconds a thread may take to import its connector. */
  startMs: number;
  /** Megabytes of JavaScript heap, and as many again beside it. */
  memoryMb: number;
  /** What connectors may reach beyond public addresses. */
  allow: readonly string[];
  /** Takes what the connector logs and what it prints. */
  log: (message: string, facts?: unknown) => void;
}

/** A thread that has imported its connector. */
export interface OpenThread {
  manifest: ConnectorManifest;
  port: MessagePort;
  /** Resolves once the thread has ended, with the reason as far as it is known. */
  ended: Promise<string>;
  end(why: string): void;
  /** Whether the thread keeps the process from ending. */
  keepAwake(awake: boolean): void;
}

/** Starts a thread with no environment and bounded memory, and imports a connector in it; or says why that failed. */
export async function openThread(entry: string, options: ThreadOptions): Promise<OpenThread | { reason: string }> {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    env: {},
    execArgv: [],
    argv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: options.memoryMb, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  });
  for (const stream of [worker.stdout, worker.stderr]) lines(stream, (line) => options.log('printed', { line }));
  let why = '';
  worker.on('error', (error) => {
    why ||= error.message;
  });
  const ended = new Promise<string>((resolve) => worker.on('exit', () => resolve(why)));
  const end = (reason: string) => {
    why ||= reason;
    void worker.terminate();
  };
  const memory = watchMemory(worker, options.memoryMb, () =>
    end(`it took over ${options.memoryMb} MB beside its heap`),
  );
  memory.watch(true);
  void ended.then(() => memory.watch(false));
  const { port1: port, port2 } = new MessageChannel();
  const first = await firstMessage(
    worker,
    { entry, port: port2, allow: options.allow },
    { port, ended, startMs: options.startMs },
  );
  const manifest = ManifestShape.safeParse(first.type === 'ready' ? first.manifest : undefined);
  if (first.type === 'ready' && manifest.success) {
    const keepAwake = (awake: boolean) => {
      memory.watch(awake);
      for (const handle of [worker, port]) awake ? handle.ref() : handle.unref();
    };
    return { manifest: manifest.data, port, ended, end, keepAwake };
  }
  end('');
  port.close();
  await ended;
  if (first.type === 'refused') return { reason: String(first.reason) };
  return { reason: `Its manifest is not valid: ${manifest.error ? told(manifest.error) : 'it sent none'}.` };
}

/** What the thread says first, or a refusal in its name when it ends or takes too long. */
async function firstMessage(
  worker: Worker,
  opening: Opening,
  { port, ended, startMs }: { port: MessagePort; ended: Promise<string>; startMs: number },
): Promise<FromThread> {
  const refusal = (reason: string): FromThread => ({ type: 'refused', reason });
  const late = Promise.withResolvers<FromThread>();
  const timer = setTimeout(() => late.resolve(refusal(`It had not finished loading after ${startMs} ms.`)), startMs);
  const said = new Promise<FromThread>((resolve) => {
    port.on('message', (message: FromThread) => {
      if (message.type === 'ready' || message.type === 'refused') resolve(message);
    });
  });
  const gone = ended.then((why) => refusal(`Its thread ended while it was loading${why ? `: ${why}` : '.'}`));
  worker.postMessage(opening, [opening.port]);
  const first = await Promise.race([said, gone, late.promise]);
  clearTimeout(timer);
  port.removeAllListeners('message');
  return first;
}
