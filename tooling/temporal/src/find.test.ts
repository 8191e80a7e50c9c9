import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Fetch, findTemporalServer } from './find.ts';
import { findOnPath } from './on-path.ts';
import { neededFlags } from './settings.ts';

let cacheDir: string;
let told: string[];
const report = (line: string) => told.push(line);

beforeEach(() => {
  cacheDir = mkdtempSync(join(tmpdir(), 'waymark-find-'));
  told = [];
});
afterEach(() => rmSync(cacheDir, { recursive: true, force: true }));

/** A program that answers `--version` and `--help` as Temporal's does. */
function writeProgram(folder: string, server: string, flags: readonly string[] = neededFlags): string {
  const path = join(folder, 'temporal');
  const version = `temporal version 0.0.0-DEV (Server ${server}, UI 2.42.1)`;
  const help = flags.map((flag) => `${flag} string`).join('\n');
  writeFileSync(path, `#!/bin/sh\nif [ "$1" = --version ]; then echo "${version}"; else echo "${help}"; fi\n`);
  chmodSync(path, 0o755);
  return path;
}

const fetching =
  (server: string): Fetch =>
  async (folder) => ({ path: writeProgram(folder, server) });
const failing: Fetch = async () => ({ problem: 'The download did not work (no network).' });

describe('finding the Temporal server', () => {
  it('uses the copy of the wanted release kept in the checkout', async () => {
    const path = writeProgram(cacheDir, '1.29.1');
    expect(await findTemporalServer({ cacheDir, report, fetches: [failing] })).toEqual({ path, version: '1.29.1' });
  });

  it('fetches anew when the kept copy is of another release, or cannot be run', async () => {
    for (const spoil of [() => writeProgram(cacheDir, '1.20.0'), () => writeFileSync(join(cacheDir, 'temporal'), '')]) {
      spoil();
      const found = await findTemporalServer({ cacheDir, report, fetches: [failing, fetching('1.29.1')] });
      expect(found).toEqual({ path: join(cacheDir, 'temporal'), version: '1.29.1' });
    }
  });

  it('fetches once when two ask at the same moment', async () => {
    let fetches = 0;
    const counted: Fetch = (...args) => {
      fetches += 1;
      return fetching('1.29.1')(...args);
    };
    const ask = () => findTemporalServer({ cacheDir, report, fetches: [counted] });
    const [first, second] = await Promise.all([ask(), ask()]);
    expect(first).toEqual(second);
    expect(fetches).toBe(1);
  });

  it('says what was tried and what can be done when there is none', async () => {
    const found = await findTemporalServer({ cacheDir, report, fetches: [failing, failing] });
    expect(found).toEqual({ problem: expect.stringContaining('no network') });
    expect(found).toEqual({ problem: expect.stringContaining('TEMPORAL_ADDRESS=host:7233') });
    expect(existsSync(join(cacheDir, 'temporal'))).toBe(false);
  });
});

describe('a temporal on the PATH', () => {
  it('is used when it takes our flags, whatever its release', async () => {
    const path = writeProgram(cacheDir, '1.31.0');
    expect(await findOnPath(`/nowhere:${cacheDir}`)).toEqual({ path, version: '1.31.0' });
  });

  it('is left alone when it lacks one of our flags', async () => {
    writeProgram(cacheDir, '1.10.0', neededFlags.slice(1));
    expect(await findOnPath(cacheDir)).toBeUndefined();
  });
});
