import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withLock } from './lock.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a lock file', () => {
  it('lets one after the other work, and says once that it waits', async () => {
    const path = join(folder, 'deep', 'lock');
    const order: string[] = [];
    let waits = 0;
    const turn = (name: string) =>
      withLock(
        path,
        async () => {
          order.push(`${name} in`);
          await new Promise((resolve) => setImmediate(resolve));
          order.push(`${name} out`);
        },
        () => {
          waits += 1;
        },
      );
    await Promise.all([turn('first'), turn('second')]);
    expect(order).toEqual(['first in', 'first out', 'second in', 'second out']);
    expect(waits).toBe(1);
    expect(existsSync(path)).toBe(false);
  });

  it('is given up by a holder that died', async () => {
    const path = join(folder, 'lock');
    const holder = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => holder.once('exit', resolve));
    writeFileSync(path, JSON.stringify({ pid: holder.pid, host: hostname() }));
    expect(await withLock(path, async () => 'mine')).toBe('mine');
  });

  it('is given back when the work fails', async () => {
    const path = join(folder, 'lock');
    await expect(withLock(path, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await withLock(path, async () => 'mine')).toBe('mine');
  });
});
