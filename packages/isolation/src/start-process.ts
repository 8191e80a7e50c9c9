import { type ChildProcess, spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createUnframer, frame } from './frames.ts';
import { type Opening, signs } from './host.ts';
import { hearLastWords, type LastWords } from './last-words.ts';
import { lines } from './lines.ts';

/** What a process may take. */
export interface ProcessLimits {
  /** Megabytes of JavaScript heap; the whole process, buffers and code included, may have twice as many resident, and 128. */
  heapMb: number;
}

/** Who hears what a process says. */
export interface Ears {
  /**
   * Takes its messages, in their order; all of them have come when it counts as ended. What they are cannot be relied on: where
   * this throws, the message counts as unreadable, and the process is ended.
   */
  message(message: unknown): void;
  /** Takes each line it prints, but what V8 says when it ends it. */
  print?(line: string): void;
}

/** Why a process ended: its host wanted it, it took too much memory, or something else became of it. */
export interface Ending {
  kind: 'host' | 'memory' | 'fault';
  /** In words that go on from "it was stopped:". */
  why: string;
}

/** A child process that runs one module and can be killed at any moment, whatever it does. */
export interface IsolatedProcess {
  /** Undefined where it could not be started. */
  pid: number | undefined;
  /** Sends a message, any structured-clone value; lost once the process has ended. */
  send(message: unknown): void;
  /** Resolves once the process is gone, and all it sent has been heard. */
  ended: Promise<Ending>;
  /** Kills it (SIGKILL). The first reason given is the one that counts. */
  end(why: string): void;
  /** Whether the process keeps its host from ending. At the beginning it does. */
  keepAwake(awake: boolean): void;
}

/** What Node, its code and the watchdog take of a process's memory beside what the module needs, in megabytes. */
const ownMb = 128;

/** How long what a process said is waited for after its end, in milliseconds: what it started may hold its pipes open. */
const lastWordsMs = 1_000;

/**
 * Runs a module's `run(host)` in a child process of the same Node, with bounded memory and an empty environment. Whatever
 * becomes of it, the host goes on; and whatever becomes of the host, the process ends within a second. It contains faults, not
 * malice: it may still use files, sockets and further processes.
 */
export function startProcess(module: URL, { heapMb }: ProcessLimits, ears: Ears): IsolatedProcess {
  let ending: Ending | undefined;
  let child: ChildProcess;
  try {
    const inside = fileURLToPath(new URL('./inside.ts', import.meta.url));
    child = spawn(process.execPath, [`--max-old-space-size=${heapMb}`, '--max-semi-space-size=8', inside], {
      env: startOf(process.env),
      stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe', 'pipe'],
    });
  } catch (thrown) {
    return neverStarted(thrown);
  }
  // Emitted too where it could not be killed, being gone already.
  child.on('error', () => {});
  if (child.pid === undefined) return neverStarted(new Error('the system has no room for it'));

  // In the order of `descriptors`, standard input left out.
  const [stdout, stderr, orders, answers, reasons] = child.stdio.slice(1) as [Socket, Socket, Socket, Socket, Socket];
  const keepAwake = (awake: boolean) => {
    for (const handle of [child, stdout, stderr, orders, answers, reasons]) awake ? handle.ref() : handle.unref();
  };
  const end = (kind: Ending['kind'], why: string) => {
    ending ??= { kind, why };
    child.kill('SIGKILL');
    // Soon gone: whoever waits for that hears it, even where nothing else keeps the host.
    keepAwake(true);
  };
  const lastWords = hearLastWords((line) => ears.print?.(line));
  lines(stdout, (line) => ears.print?.(line));
  lines(stderr, lastWords.hear);
  lines(reasons, (line) => {
    ending ??= { kind: line.startsWith(signs.memory) ? 'memory' : 'fault', why: line.slice(1) };
  });
  const unreadable = () => end('fault', 'it said something that cannot be read');
  const hear = (message: unknown) => {
    try {
      ears.message(message);
    } catch {
      unreadable();
    }
  };
  const unframe = createUnframer();
  answers.on('data', (chunk) => {
    const { messages, isGarbled } = unframe(chunk);
    messages.forEach(hear);
    if (!isGarbled) return;
    answers.removeAllListeners('data').resume();
    unreadable();
  });
  // What is written to one that is gone already is lost.
  for (const stream of [stdout, stderr, orders, answers, reasons]) stream.on('error', () => {});
  const send = (message: unknown) => void (orders.writable && orders.write(frame(message)));
  send({ module: module.href, hostPid: process.pid, mostMb: 2 * heapMb + ownMb } satisfies Opening);

  return {
    pid: child.pid,
    send,
    ended: deathOf(child, lastWords).then((cause) => ending ?? cause),
    end: (why) => end('host', why),
    keepAwake,
  };
}

/** Resolves once a process is gone and silent, with the cause of its end. Nothing of it keeps the host from ending then. */
async function deathOf(child: ChildProcess, lastWords: LastWords): Promise<Ending> {
  const streams = child.stdio.filter((stream) => stream !== null && stream !== undefined) as Socket[];
  const silent = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) =>
    child.once('exit', (...end) => resolve(end)),
  );
  await Promise.race([silent, wait(lastWordsMs, undefined, { ref: false }).then(() => readWhole(streams))]);
  for (const stream of streams) stream.destroy();
  const { speakOfMemory } = lastWords.close(signal !== null);
  if (speakOfMemory) return { kind: 'memory', why: 'it needs too much memory' };
  const why =
    signal === null ? `it ended its own process, with exit code ${code}` : `its process was ended by ${signal}`;
  return { kind: 'fault', why };
}

/** Resolves once all is read that stands in the pipes of a process that is gone, however late the host comes to it. */
async function readWhole(streams: Socket[]): Promise<void> {
  const count = () => streams.reduce((sum, { bytesRead }) => sum + bytesRead, 0);
  let before: number;
  do {
    before = count();
    // Between two turns of the event loop every pipe with something in it is read.
    await turn();
    await turn();
  } while (count() > before);
}

/** What Node reads when it starts (whom to trust, and where code is compiled already); `inside.ts` takes it away. */
function startOf(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const names = ['NODE_EXTRA_CA_CERTS', 'NODE_USE_SYSTEM_CA', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'NODE_COMPILE_CACHE'];
  return Object.fromEntries(names.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])));
}

function neverStarted(thrown: unknown): IsolatedProcess {
  const cause = thrown instanceof Error ? thrown.message : String(thrown);
  const none = () => {};
  const ended = Promise.resolve<Ending>({ kind: 'fault', why: `its process could not be started: ${cause}` });
  return { pid: undefined, send: none, ended, end: none, keepAwake: none };
}
