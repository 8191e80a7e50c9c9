import { type ChildProcess, fork } from 'node:child_process';
import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { notesDescriptor, type Opening, signs } from './host.ts';
import { hearLastWords, type LastWords } from './last-words.ts';
import { lines } from './lines.ts';

/** What a process may take. */
export interface ProcessLimits {
  /** Megabytes of JavaScript heap, and as many again beside it, such as buffers. */
  heapMb: number;
}

/** Who hears what a process says. */
export interface Ears {
  /** Takes its messages, in their order. What it is cannot be relied on. */
  message(message: unknown): void;
  /** Takes its notes. All of them have come when the process counts as ended. */
  note?(line: string): void;
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
  /** Resolves once the process is gone, and all it sent and noted has been heard. */
  ended: Promise<Ending>;
  /** Kills it (SIGKILL). The first reason given is the one that counts. */
  end(why: string): void;
  /** Whether the process keeps its host from ending. At the beginning it does. */
  keepAwake(awake: boolean): void;
}

/** What Node, its code and the watchdog take of a process's memory beside what the module needs, in megabytes. */
const ownMb = 128;

/** How long a process's standard error is waited for after its end, in milliseconds: what it started may hold it open. */
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
    child = fork(fileURLToPath(new URL('./inside.ts', import.meta.url)), [], {
      execArgv: [`--max-old-space-size=${heapMb}`, '--max-semi-space-size=8'],
      env: startOf(process.env),
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc', 'pipe'],
    });
  } catch (thrown) {
    return neverStarted(thrown);
  }
  // Emitted too where it could not be killed, being gone already.
  child.on('error', () => {});
  if (child.pid === undefined) return neverStarted(new Error('the system has no room for it'));

  const notes = child.stdio[notesDescriptor] as Socket;
  const streams = [child.stdout, child.stderr, notes] as Socket[];
  const lastWords = hearLastWords((line) => ears.print?.(line));
  if (child.stdout) lines(child.stdout, (line) => ears.print?.(line));
  if (child.stderr) lines(child.stderr, lastWords.hear);
  lines(notes, (line) => {
    const said = line.slice(1);
    if (line.startsWith(signs.note)) ears.note?.(said);
    else ending ??= { kind: line.startsWith(signs.memory) ? 'memory' : 'fault', why: said };
  });
  child.on('message', ears.message);
  const send = (message: object) => child.send(message, undefined, undefined, () => {});
  send({ module: module.href, hostPid: process.pid, mostMb: 2 * heapMb + ownMb } satisfies Opening);

  const keepAwake = (awake: boolean) => {
    for (const handle of [child, child.channel, ...streams]) awake ? handle?.ref() : handle?.unref();
  };
  return {
    pid: child.pid,
    send: (message) => send(message as object),
    ended: deathOf(child, notes, lastWords).then((cause) => ending ?? cause),
    end: (why) => {
      ending ??= { kind: 'host', why };
      child.kill('SIGKILL');
      // Soon gone: whoever waits for that hears it, even where nothing else keeps the host.
      keepAwake(true);
    },
    keepAwake,
  };
}

/** Resolves once a process is gone and silent, with the cause of its end. */
async function deathOf(child: ChildProcess, notes: Socket, lastWords: LastWords): Promise<Ending> {
  const silent = new Promise<void>((resolve) => child.once('close', resolve));
  const [[code, signal]] = await Promise.all([
    new Promise<[number | null, NodeJS.Signals | null]>((resolve) => child.once('exit', (...end) => resolve(end))),
    new Promise<void>((resolve) => child.once('disconnect', resolve)),
    new Promise<void>((resolve) => notes.once('close', resolve)),
  ]);
  await Promise.race([silent, wait(lastWordsMs, undefined, { ref: false })]);
  const { speakOfMemory } = lastWords.close(signal !== null);
  if (speakOfMemory) return { kind: 'memory', why: 'it needs too much memory' };
  const why =
    signal === null ? `it ended its own process, with exit code ${code}` : `its process was ended by ${signal}`;
  return { kind: 'fault', why };
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
