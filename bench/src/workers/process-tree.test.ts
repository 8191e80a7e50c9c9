import { type ChildProcess, spawn } from 'node:child_process';
import { afterEach, expect, it } from 'vitest';
import { descendantsCpu } from './process-tree.ts';

let host: ChildProcess | undefined;
afterEach(() => {
  // The group that it leads: it and what it started.
  if (host?.pid !== undefined) process.kill(-host.pid, 'SIGKILL');
  host = undefined;
});

const spin = 'const end = process.cpuUsage().user + 300_000; while (process.cpuUsage().user < end);';

/** Starts a process that starts one that uses 0.3 s of the processor, and then stays or ends. */
async function startHost(andThen: 'stays' | 'ends'): Promise<number> {
  const program = `${spin} process.stdout.write('spent'); ${andThen === 'stays' ? 'setInterval(() => {}, 1e6);' : ''}`;
  const started = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(program)}], { stdio: ['ignore', 'inherit', 'inherit'] })`;
  const said = andThen === 'ends' ? `.once('exit', () => process.stdout.write('gone'))` : '';
  host = spawn(process.execPath, ['-e', `${started}${said}; setInterval(() => {}, 1e6);`], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  let heard = '';
  host.stdout?.setEncoding('utf8').on('data', (chunk) => {
    heard += chunk;
  });
  await expect.poll(() => heard, { timeout: 60_000 }).toContain(andThen === 'ends' ? 'gone' : 'spent');
  return host.pid ?? 0;
}

it.each(['stays', 'ends'] as const)(
  'what a process spent counts for the one that started it: one that %s',
  async (andThen) => {
    const pid = await startHost(andThen);
    expect(descendantsCpu(pid)).toBeGreaterThanOrEqual(300);
    expect(descendantsCpu(process.pid)).toBeGreaterThanOrEqual(300);
  },
);

it('a process that started none has none', () => {
  expect(descendantsCpu(0x7fffffff)).toBe(0);
});
