import { writeFileSync, writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import { createUnframer, frame } from './frames.ts';
import { descriptors, type Host, type Opening, signs } from './host.ts';

/** What a module does that runs in a process of its own. */
type Run = (host: Host) => unknown;

const die = () => process.kill(process.pid, 'SIGKILL');

// Only the host ends this process: a signal to the whole group leaves it at work until the host is done with it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
process.on('uncaughtException', (thrown: unknown) => {
  const reason = (thrown instanceof Error ? thrown.message : String(thrown)).replace(/[\r\n]+/g, ' ');
  writeSync(descriptors.reasons, `${signs.fault}${reason.slice(0, 1_000)}\n`);
  die();
});

const heard: unknown[] = [];
let listen: ((message: unknown) => void) | undefined = (opening) => {
  listen = undefined;
  void open(opening as Opening);
};
const unframe = createUnframer();
new Socket({ fd: descriptors.orders, readable: true, writable: false })
  .on('data', (chunk) => {
    heard.push(...unframe(chunk).messages);
    tellAll();
  })
  .on('error', die)
  .on('close', die);

function tellAll(): void {
  while (listen && heard.length > 0) listen(heard.shift());
}

const host: Host = {
  send: (message) => writeWhole(frame(message)),
  hear: (listener) => {
    listen = listener;
    tellAll();
  },
};

/** Writes to a pipe that blocks: what the host has not read yet holds this process up, and fills no memory. */
function writeWhole(bytes: Buffer): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(descriptors.answers, bytes, written);
}

async function open({ module, hostPid, mostMb }: Opening): Promise<void> {
  watch({ hostPid, mostMb });
  fallFirst();
  // What Node itself needed of it was read when the process started.
  for (const name of Object.keys(process.env)) delete process.env[name];
  const { run } = (await import(module)) as { run: Run };
  run(host);
  // A process that is killed keeps nothing of it at its end.
  flushCompileCache();
}

function watch(limits: Pick<Opening, 'hostPid' | 'mostMb'>): void {
  new Worker(new URL('./watchdog.mjs', import.meta.url), {
    workerData: { ...limits, reasons: descriptors.reasons, sign: signs.memory },
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
