import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Call } from '../contract/call.ts';
import { letter } from './fixtures/letter.ts';
import { keepProcess, type StandingProcess } from './standing-process.ts';

const declare = JSON.stringify(new URL('./fixtures/declare.js', import.meta.url).href);
const soon = { timeout: 60_000 };
const call: Call = {
  door: 'deliver',
  connection: { settings: { street: 'Rue 1' }, secrets: { key: 'a key nobody knows' } },
  delivery: letter(),
};

let root: string;
let standing: StandingProcess;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plugins-'));
  const entry = join(root, 'index.mjs');
  writeFileSync(
    entry,
    `import { declare } from ${declare};
     export default declare('pigeon', { deliver: async () => ({ providerId: String(process.pid) }) });`,
  );
  const limits = { startMs: 60_000, memoryMb: 64, idleMs: 50, allow: [], log: () => {} };
  standing = keepProcess(pathToFileURL(entry).href, { ...limits, closing: new AbortController().signal });
});
afterEach(async () => {
  await standing.close();
  rmSync(root, { recursive: true });
});

/** Delivers, and tells in which process. */
async function deliver(): Promise<number> {
  const reply = await standing.put(call, 60_000);
  if (!('answer' in reply)) throw new Error(reply.failure.message);
  return Number((reply.answer as { providerId: string }).providerId);
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
}

test('a process that nobody needs for a while is gone, and all the calls that come then find another one', async () => {
  const seen = new Set<number>();
  while (seen.size < 3) {
    const [pid = 0, ...others] = await Promise.all(Array.from({ length: 10 }, deliver));
    expect(new Set([pid, ...others]).size).toBe(1);
    expect(seen).not.toContain(pid);
    seen.add(pid);
    await expect.poll(() => isGone(pid), soon).toBe(true);
  }
});
