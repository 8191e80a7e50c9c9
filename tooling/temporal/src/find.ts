import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from '@waymark/processes/lock';
import { downloadServer } from './download.ts';
import { installWithGo } from './go-install.ts';
import { findOnPath } from './on-path.ts';
import { release, serverVersionOf } from './release.ts';

/** A Temporal server that can be started here, or why there is none and what can be done about it. */
export type FoundServer = { path: string; version: string } | { problem: string };

/** One way to get the program into `folder`; returns its path there, or why it did not work. */
export type Fetch = (folder: string, report: (line: string) => void) => Promise<{ path: string } | { problem: string }>;

interface FindOptions {
  /** The folder where a fetched copy is kept, `<checkout>/.waymark/bin`. */
  cacheDir: string;
  /** Takes progress, one line at a time, for the person who waits. */
  report: (line: string) => void;
  /** Ways to fetch a copy, tried in order; left out: Temporal's download, then Go. */
  fetches?: readonly Fetch[];
}

/**
 * Finds the Temporal development server: the copy in `cacheDir`, else `temporal` on the PATH if it takes our flags, else
 * Temporal's own download, else a build with Go. What was fetched stays in `cacheDir`; a new release replaces it.
 * Several processes may ask at once: one fetches, the others wait. `version` is that of the server, for naming its files.
 */
export async function findTemporalServer(options: FindOptions): Promise<FoundServer> {
  const ready = (await findCached(options.cacheDir)) ?? (await findOnPath());
  if (ready) return ready;
  return withLock(
    join(options.cacheDir, 'temporal.lock'),
    async () => (await findCached(options.cacheDir)) ?? fetchServer(options),
    () => options.report('Another command is getting the Temporal server; waiting for it …'),
  );
}

async function findCached(cacheDir: string): Promise<FoundServer | undefined> {
  const path = join(cacheDir, 'temporal');
  const version = await serverVersionOf(path);
  return version === release.server ? { path, version } : undefined;
}

async function fetchServer({
  cacheDir,
  report,
  fetches = [downloadServer, installWithGo],
}: FindOptions): Promise<FoundServer> {
  const folder = join(cacheDir, '.getting-temporal');
  const problems: string[] = [];
  for (const fetchInto of fetches) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const fetched = await fetchInto(folder, report);
    const kept = 'path' in fetched ? await keep(fetched.path, cacheDir) : fetched;
    await rm(folder, { recursive: true, force: true });
    if ('path' in kept) return kept;
    problems.push(kept.problem);
    report(kept.problem);
  }
  return { problem: [...problems, ...choices(cacheDir)].join('\n') };
}

async function keep(fetched: string, cacheDir: string): Promise<FoundServer> {
  const version = await serverVersionOf(fetched);
  if (version === undefined) return { problem: `The fetched Temporal server cannot be run on this machine.` };
  const path = join(cacheDir, 'temporal');
  await rename(fetched, path);
  return { path, version };
}

function choices(cacheDir: string): string[] {
  return [
    `There is no Temporal server on this machine, and none could be fetched. Do one of these, then run the command again:`,
    `  - put Temporal's CLI on the PATH (https://docs.temporal.io/cli), or its program into ${cacheDir}`,
    `  - install Go (https://go.dev/dl); Waymark then builds Temporal itself, once`,
    `  - name a Temporal server that runs elsewhere: TEMPORAL_ADDRESS=host:7233`,
  ];
}
