import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endGroups } from '@waymark/processes/leash';
import { withLock } from '@waymark/processes/lock';
import { commandLineOf } from './command-line.ts';

/** A process we started, and a part of its command line by which it is told from a stranger with the same id. */
export interface Trace {
  pid: number;
  mark: string;
}

interface RunFile {
  launcher: Trace;
  url: string;
  children: Trace[];
}

/** A home that is ours until released. */
export interface ClaimedHome {
  /** Notes which children run now, so that a later start can end what is left over. */
  record(children: readonly Trace[]): void;
  release(): void;
}

/**
 * Makes the home and claims it for this launcher. What a killed launcher left running there is ended first.
 * A problem when another launcher runs in it, or it cannot be written.
 */
export async function claimHome(
  home: string,
  launcher: Trace,
  url: string,
): Promise<ClaimedHome | { problem: string }> {
  try {
    mkdirSync(join(home, 'logs'), { recursive: true, mode: 0o700 });
    return await withLock(join(home, 'run.lock'), () => claim(join(home, 'run.json'), launcher, url));
  } catch (error) {
    if (!isFileTrouble(error)) throw error;
    return { problem: `${home} cannot be written (${error.code}). Choose another folder: WAYMARK_HOME=… npm start` };
  }
}

async function claim(file: string, launcher: Trace, url: string): Promise<ClaimedHome | { problem: string }> {
  const before = readRunFile(file);
  if (before && (await runs(before.launcher))) {
    return {
      problem: `Waymark already runs here (process ${before.launcher.pid}): ${before.url}\nStop it with Ctrl-C where it runs, or use another home and other ports: WAYMARK_HOME, WAYMARK_PORT, WAYMARK_TEMPORAL_PORT, WAYMARK_TEMPORAL_UI_PORT.`,
    };
  }
  await endLeftovers(before?.children ?? []);
  const record = (children: readonly Trace[]) => {
    const content: RunFile = { launcher, url, children: [...children] };
    writeFileSync(`${file}.new`, JSON.stringify(content));
    renameSync(`${file}.new`, file);
  };
  record([]);
  return { record, release: () => rmSync(file, { force: true }) };
}

async function endLeftovers(children: readonly Trace[]): Promise<void> {
  const left = [];
  for (const child of children) if (await runs(child)) left.push(child.pid);
  await endGroups(left);
}

async function runs({ pid, mark }: Trace): Promise<boolean> {
  return (await commandLineOf(pid)).includes(mark);
}

function readRunFile(file: string): RunFile | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as RunFile;
  } catch {
    return undefined;
  }
}

function isFileTrouble(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}
