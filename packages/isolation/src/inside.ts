import { writeFileSync, writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { Worker } from 'node:worker_threads';
import { type Host, notesDescriptor, type Opening, signs } from './host.ts';

/** What a module does that runs in a process of its own. */
type Run = (host: Host) => unknown;

const die = () => process.kill(process.pid, 'SIGKILL');
const say = (line: string) => writeSync(notesDescriptor, `${line.replace(/[\r\n]+/g, ' ').slice(0, 1_000)}\n`);

// Only the host ends this process: a signal to the whole group leaves it at work until the host is done with it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
process.on('disconnect', die);
process.on('uncaughtException', (thrown: unknown) => {
  say(`${signs.fault}${thrown instanceof Error ? thrown.message : String(thrown)}`);
  die();
});
const host = takeHost();
process.once('message', (opening: Opening) => void open(opening));

async function open({ module, hostPid, mostMb }: Opening): Promise<void> {
  watch({ hostPid, mostMb });
  fallFirst();
  // What Node itself needed of it was read when the process started.
  for (const name of Object.keys(process.env)) delete process.env[name];
  process.on('message', host.take);
  const { run } = (await import(module)) as { run: Run };
  run(host);
  // A process that is killed keeps nothing of it at its end.
  flushCompileCache();
}

function watch(limits: Pick<Opening, 'hostPid' | 'mostMb'>): void {
  new Worker(new URL('./watchdog.mjs', import.meta.url), {
    workerData: { ...limits, notes: notesDescriptor, sign: signs.memory },
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2, stackSizeMb: 1 },
  }).unref();
}

/** Where the whole machine has no memory left, Linux ends this process before its host. */
function fallFirst(): void {
  try {
    writeFileSync('/proc/self/oom_score_adj', '500');
  } catch {
    // Other systems choose for themselves.
  }
}

/** The way to the host, taken off `process`, so that what runs here later does not find it there. */
function takeHost(): Host & { take(message: unknown): void } {
  const send = process.send?.bind(process);
  delete process.send;
  process.disconnect = () => {};
  const early: unknown[] = [];
  let listen: ((message: unknown) => void) | undefined;
  return {
    send: (message) => send?.(message, undefined, undefined, () => {}),
    note: (line) => say(`${signs.note}${line}`),
    take: (message) => (listen ? listen(message) : early.push(message)),
    hear: (listener) => {
      listen = listener;
      for (const message of early.splice(0)) listener(message);
    },
  };
}
