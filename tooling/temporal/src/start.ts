import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLeash, endGroups } from '@waymark/processes/leash';
import { freePort } from './free-port.ts';
import { isServing } from './serving.ts';
import { type ServerSettings, serverArguments } from './settings.ts';

const START_MS = 60_000;

/** A development server that answers. */
export interface TemporalServer {
  /** `host:port` of the gRPC front end. */
  address: string;
  port: number;
  /** Where its Web UI is; undefined when started without one. */
  uiUrl: string | undefined;
  pid: number;
  /** Stops it, and resolves when it is gone. A server killed from outside counts as stopped. */
  stop(): Promise<void>;
}

interface StartOptions extends Partial<ServerSettings> {
  /** The program, as `findTemporalServer` found it. */
  path: string;
  /** A file its output is appended to; left out: its output is dropped. */
  log?: string;
}

/**
 * Starts a development server on 127.0.0.1 and resolves when it answers; a `port` left out is chosen among the free ones.
 * The server ends when this process does, however it dies. Rejects when it ends or stays silent instead of serving.
 */
export async function startTemporalServer(options: StartOptions): Promise<TemporalServer> {
  const { path, log, ...settings } = options;
  const port = options.port ?? (await freePort());
  const output = log === undefined ? 'ignore' : openSync(log, 'a');
  const child = spawn(path, serverArguments({ ...settings, port }), {
    detached: true,
    stdio: ['ignore', output, output],
  });
  if (typeof output === 'number') closeSync(output);
  const leash = createLeash();
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${path} cannot be run`);
  leash.hold(pid);
  const stop = async () => {
    await endGroups(isOver(child) ? [] : [pid]);
    await ended;
    leash.release(pid);
    leash.end();
  };
  const address = `127.0.0.1:${port}`;
  if (!(await untilServing(address, child))) {
    await stop();
    throw new Error(`The Temporal server on port ${port} did not start${log === undefined ? '' : `; see ${log}`}`);
  }
  const uiUrl = options.uiPort === undefined ? undefined : `http://127.0.0.1:${options.uiPort}`;
  return { address, port, uiUrl, pid, stop };
}

async function untilServing(address: string, child: ChildProcess): Promise<boolean> {
  const deadline = Date.now() + START_MS;
  while (!isOver(child) && Date.now() < deadline) {
    if (await isServing(address)) return true;
    await sleep(50);
  }
  return false;
}

function isOver(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
