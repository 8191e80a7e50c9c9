import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { endGroups, type Leash } from '@waymark/processes/leash';
import type { Trace } from './home.ts';
import { openLog } from './log-file.ts';

const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 15_000;
const STEADY_MS = 30_000;

/** A program to keep running. */
export interface Service {
  /** For people: "API", "worker". */
  name: string;
  file: string;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  cwd: string;
  log: string;
  /** A part of its command line no other program has. */
  mark: string;
}

/** A service being kept running. */
export interface RunningService {
  service: Service;
  /** The process of the moment; undefined between an end and the next start. */
  trace(): Trace | undefined;
  /** How often it has ended by itself. */
  ends(): number;
  stop(): Promise<void>;
}

interface Surroundings {
  leash: Leash;
  report: (line: string) => void;
  /** Called whenever a process of the service starts or ends. */
  onChange: () => void;
}

/** Starts a service and starts it again whenever it ends, waiting longer each time until it has run for a while. */
export function keepRunning(service: Service, { leash, report, onChange }: Surroundings): RunningService {
  let child: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  let ends = 0;
  let quickEnds = 0;
  let stopping = false;
  let settle = () => {};

  const start = () => {
    const startedAt = Date.now();
    const log = openLog(service.log);
    const { file, args, env, cwd } = service;
    const started = spawn(file, args, { cwd, env, detached: true, stdio: ['ignore', log, log] });
    closeSync(log);
    child = started;
    const { pid } = started;
    if (pid !== undefined) leash.hold(pid);
    let over = false;
    const ended = async (how: string) => {
      if (over) return;
      over = true;
      child = undefined;
      if (pid !== undefined) {
        await endGroups([pid], 0);
        leash.release(pid);
      }
      onChange();
      settle();
      if (stopping) return;
      ends += 1;
      quickEnds = Date.now() - startedAt < STEADY_MS ? quickEnds + 1 : 1;
      const delay = Math.min(FIRST_DELAY_MS * 2 ** (quickEnds - 1), LONGEST_DELAY_MS);
      report(`The ${service.name} ended (${how}); starting it again in ${delay / 1000} s. Its log: ${service.log}`);
      timer = setTimeout(start, delay);
    };
    started.once('error', (error) => ended(error.message));
    started.once('exit', (code, signal) => ended(signal ?? `code ${code}`));
    onChange();
  };

  start();
  return {
    service,
    trace: () => (child?.pid === undefined ? undefined : { pid: child.pid, mark: service.mark }),
    ends: () => ends,
    async stop() {
      stopping = true;
      clearTimeout(timer);
      if (child?.pid === undefined) return;
      const gone = new Promise<void>((resolve) => {
        settle = resolve;
      });
      await endGroups([child.pid]);
      await gone;
    },
  };
}
