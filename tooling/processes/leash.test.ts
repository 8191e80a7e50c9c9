import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { isRunning } from './leash.mjs';

const leash = fileURLToPath(new URL('./leash.mjs', import.meta.url));

/** A process that holds one child which ignores SIGTERM or not, and prints the child's id. */
const owner = (childSource: string) => `
  import { spawn } from 'node:child_process';
  import { createLeash } from ${JSON.stringify(leash)};
  const child = spawn(process.execPath, ['-e', ${JSON.stringify(childSource)}], { detached: true, stdio: 'ignore' });
  createLeash().hold(child.pid);
  console.log(child.pid);
  setInterval(() => {}, 1000);
`;

async function startOwner(childSource: string): Promise<{ process: ChildProcess; childPid: number }> {
  const process = spawn(globalThis.process.execPath, ['--input-type=module', '-e', owner(childSource)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(process.stdout, 'data');
  return { process, childPid: Number(String(line)) };
}

describe('a leash', () => {
  it('ends the children of a process that was killed outright', async () => {
    const { process, childPid } = await startOwner('setInterval(() => {}, 1000)');
    expect(isRunning(childPid)).toBe(true);
    process.kill('SIGKILL');
    await vi.waitUntil(() => !isRunning(childPid), { timeout: 10_000 });
  });

  it('ends a child that does not listen, after a while', async () => {
    const { process, childPid } = await startOwner("process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)");
    process.kill('SIGKILL');
    await vi.waitUntil(() => !isRunning(childPid), { timeout: 20_000 });
  }, 25_000);
});
