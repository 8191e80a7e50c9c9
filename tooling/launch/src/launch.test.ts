import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isRunning } from '@waymark/processes/leash';
import { freePort } from '@waymark/temporal';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const script = fileURLToPath(new URL('./stand-in-launcher.ts', import.meta.url));
const patience = { timeout: 20_000, interval: 50 };
let home: string;
let port: number;
let temporalPort: number;
let temporalUiPort: number;
let started: ChildProcess[];

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'waymark-launch-'));
  [port, temporalPort, temporalUiPort] = [await freePort(), await freePort(), await freePort()];
  started = [];
});
afterEach(async () => {
  for (const each of started) each.kill('SIGKILL');
  await vi.waitUntil(async () => (await pidOfStandIn()) === undefined, patience);
  rmSync(home, { recursive: true, force: true });
});

function start(extra: Record<string, string> = {}) {
  const own = { WAYMARK_HOME: home, WAYMARK_PORT: String(port), WAYMARK_TEMPORAL_PORT: String(temporalPort) };
  const launcher = spawn(process.execPath, [script], {
    env: { PATH: process.env.PATH, ...own, WAYMARK_TEMPORAL_UI_PORT: String(temporalUiPort), ...extra },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  started.push(launcher);
  const said = { out: '', err: '' };
  launcher.stdout?.on('data', (text) => {
    said.out += text;
  });
  launcher.stderr?.on('data', (text) => {
    said.err += text;
  });
  const ended = once(launcher, 'exit').then(([code]) => code as number | null);
  return { launcher, said, ended, ready: () => vi.waitUntil(() => said.out.includes('write key'), patience) };
}

async function pidOfStandIn(): Promise<number | undefined> {
  try {
    return Number(await (await fetch(`http://127.0.0.1:${port}`)).text());
  } catch {
    return undefined;
  }
}

const saying = (text: () => string, part: string) => vi.waitFor(() => expect(text()).toContain(part), patience);
const gone = (pid: number | undefined) => vi.waitUntil(() => pid !== undefined && !isRunning(pid), patience);

describe('a launch', { timeout: 40_000 }, () => {
  it('ends with the lines that outside programs read, and a signal stops everything', async () => {
    const { launcher, said, ended, ready } = start();
    await ready();
    expect(said.out.trimEnd().split('\n').slice(-4)).toEqual([
      'Waymark is ready',
      `  designer   http://127.0.0.1:${port}`,
      `  Temporal   http://127.0.0.1:${temporalUiPort}`,
      '  write key  key-of-the-stand-in',
    ]);
    const child = await pidOfStandIn();
    launcher.kill('SIGTERM');
    expect(await ended).toBe(0);
    await gone(child);
    expect(existsSync(join(home, 'run.json'))).toBe(false);
    expect(readFileSync(join(home, 'logs/stand-in.log'), 'utf8')).not.toContain('key-of-the-stand-in');
  });

  it('leaves no child when the launcher is killed outright, and the next start works', async () => {
    const first = start();
    await first.ready();
    const child = await pidOfStandIn();
    first.launcher.kill('SIGKILL');
    await gone(child);

    const second = start();
    await second.ready();
    expect(await pidOfStandIn()).not.toBe(child);
    second.launcher.kill('SIGINT');
    expect(await second.ended).toBe(0);
  });

  it('ends when the process that started it goes', async () => {
    const { launcher, ended, ready } = start();
    await ready();
    const child = await pidOfStandIn();
    launcher.disconnect();
    expect(await ended).toBe(0);
    await gone(child);
  });

  it('starts a child again that was killed', async () => {
    const { ready, said } = start();
    await ready();
    const child = await pidOfStandIn();
    process.kill(child ?? 0, 'SIGKILL');
    const isAnother = (pid: number | undefined) => pid !== undefined && pid !== child;
    await vi.waitUntil(async () => isAnother(await pidOfStandIn()), patience);
    await saying(() => said.err, 'The stand-in ended (SIGKILL); starting it again');
  });

  it('is refused in a home where another one runs', async () => {
    const first = start();
    await first.ready();
    const second = start();
    expect(await second.ended).toBe(1);
    await saying(
      () => second.said.err,
      `Waymark already runs here (process ${first.launcher.pid}): http://127.0.0.1:${port}`,
    );
    expect(await pidOfStandIn()).toBeDefined();
  });

  it('names the variable of a port that is in use', async () => {
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    const { ended, said } = start();
    expect(await ended).toBe(1);
    await saying(() => said.err, `Port ${port} is in use by another program.`);
    await saying(() => said.err, `WAYMARK_PORT=${port + 1} npm start`);
    other.close();
    await once(other, 'close');
  });

  it('is ready once a worker serves the journeys, and not before', async () => {
    const { ready } = start({ STAND_IN_WORKER_AFTER: '2' });
    await ready();
    const log = readFileSync(join(home, 'logs/stand-in.log'), 'utf8');
    expect(log.trim().split('\n')).toEqual(['worker down', 'worker down', 'worker ok']);
  });

  it('names each connector that was refused, with the reason on one line', async () => {
    const { ready, said } = start({ STAND_IN_REFUSES: 'It failed while it was imported:\n  no \u001b[31mlicence.' });
    await ready();
    await saying(() => said.err, 'The connector fax was refused: It failed while it was imported: no [31mlicence.\n');
    expect(said.out.trimEnd().split('\n').at(-1)).toBe('  write key  key-of-the-stand-in');
  });

  it('that never gets healthy ends with the log of what broke', async () => {
    const { ended, said } = start({ STAND_IN_BREAKS: '1' });
    expect(await ended).toBe(1);
    await saying(() => said.err, 'The stand-in does not start.');
    await saying(() => said.err, 'this stand-in breaks');
  });
});
