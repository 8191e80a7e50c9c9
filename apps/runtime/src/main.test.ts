import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '@waymark/temporal';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'waymark-main-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const start = (environment: Record<string, string>): ChildProcess =>
  spawn(process.execPath, [main, '--role', 'api'], {
    env: { ...process.env, WAYMARK_HOME: home, TEMPORAL_ADDRESS: '127.0.0.1:1', ...environment },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });

async function endOf(child: ChildProcess): Promise<{ code: number | null; errors: string }> {
  let errors = '';
  child.stderr?.on('data', (chunk) => {
    errors += chunk;
  });
  const [code] = await once(child, 'exit');
  return { code, errors };
}

test('a port in use gives a clear message naming the variable', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  expect(await endOf(start({ WAYMARK_PORT: String(port) }))).toEqual({
    code: 1,
    errors: `Port ${port} is in use. Set WAYMARK_PORT to another one.\n`,
  });
  other.close();
});

test('a home that is no folder gives a clear message naming the variable', async () => {
  const file = join(home, 'file');
  writeFileSync(file, '');
  expect(await endOf(start({ WAYMARK_HOME: join(file, 'home') }))).toEqual({
    code: 1,
    errors: `The folder ${join(file, 'home')} cannot be written. Set WAYMARK_HOME to one that can.\n`,
  });
});

test.each([
  ['on SIGTERM', (child: ChildProcess) => child.kill('SIGTERM')],
  ['when its launcher lets go of it', (child: ChildProcess) => child.disconnect()],
])('it stops %s', async (_, stop) => {
  const port = await freePort();
  const child = start({ WAYMARK_PORT: String(port) });
  const ended = endOf(child);
  const answers = () => fetch(`http://127.0.0.1:${port}/health`).catch(() => undefined);
  await vi.waitUntil(answers, { timeout: 90_000, interval: 100 });
  stop(child);
  expect(await ended).toEqual({ code: 0, errors: '' });
  expect(await answers()).toBeUndefined();
});
