import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { type IsolatedProcess, startProcess } from './index.ts';

const soon = { timeout: 60_000 };
const running: IsolatedProcess[] = [];
const hosts: ChildProcess[] = [];
afterEach(async () => {
  for (const one of running) one.end('the test is over');
  for (const host of hosts) host.kill('SIGKILL');
  await Promise.all(running.splice(0).map(({ ended }) => ended));
});

interface Heard {
  messages: unknown[];
  printed: string[];
}

async function start(heapMb = 64): Promise<IsolatedProcess & { heard: Heard }> {
  const heard: Heard = { messages: [], printed: [] };
  const module = new URL('./fixtures/module.ts', import.meta.url);
  const started = startProcess(
    module,
    { heapMb },
    {
      message: (message) => heard.messages.push(message),
      print: (line) => heard.printed.push(line),
    },
  );
  running.push(started);
  await expect.poll(() => heard.messages, soon).toEqual(['ready']);
  return { ...started, heard };
}

/** Whether a process is there and at work: one that ended and was not cleared away yet is not. */
function isAtWork(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).path?.startsWith('/proc') === true && process.platform !== 'linux';
  }
}

describe('a module in a process of its own', () => {
  it('hears its host and answers in structured-clone values, with neither environment nor a way around', async () => {
    process.env.WAYMARK_CANARY = 'visible';
    process.env.SSL_CERT_DIR = '/nowhere';
    const { send, heard } = await start();
    delete process.env.WAYMARK_CANARY;
    delete process.env.SSL_CERT_DIR;
    send('greet');
    await expect.poll(() => heard.messages, soon).toHaveLength(4);
    expect(heard.messages[2]).toEqual({ hello: new Uint8Array([1, 2]), names: [], has: false });
  });

  it('is heard when it prints, line by line', async () => {
    const { send, heard } = await start();
    send('print');
    await expect.poll(() => heard.printed.toSorted(), soon).toEqual(['#', '# a comment', 'complained', 'printed']);
  });

  it('that is no module ends at once, with the reason', async () => {
    const silent = { message: () => {} };
    const { ended } = startProcess(new URL('./fixtures/nowhere.ts', import.meta.url), { heapMb: 64 }, silent);
    expect(await ended).toEqual({ kind: 'fault', why: expect.stringMatching(/Cannot find module/) });
  });

  it('stays at work when its whole group is asked to end, as by Ctrl-C', async () => {
    const { pid, send, heard } = await start();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.kill(pid ?? 0, signal);
    send('greet');
    await expect.poll(() => heard.messages, soon).toContain('did greet');
  });
});

describe('whatever it does, the host goes on, and hears why it ended and all that was said before', () => {
  it.each([
    ['garble', 'fault', /^it said something that cannot be read$/],
    ['swell', 'fault', /^it said something that cannot be read$/],
    ['throw', 'fault', /^broke down$/],
    ['reject', 'fault', /^broke its word$/],
    ['exit', 'fault', /^it ended its own process, with exit code 3$/],
    ['abort', 'fault', /^its process was ended by SIGABRT$/],
    ['kill', 'fault', /^its process was ended by SIGKILL$/],
    ['objects', 'memory', /memory$/],
    ['buffers', 'memory', /^it took over 256 MB of memory$/],
    ['keys', 'memory', /memory$/],
    ['split', 'memory', /memory$/],
    ['parse', 'memory', /memory$/],
    ['strings', 'memory', /memory$/],
    ['sort', 'memory', /memory$/],
  ])('%s', async (way, kind, why) => {
    const { send, ended, heard } = await start();
    send(way);
    expect(await ended).toEqual({ kind, why: expect.stringMatching(why) });
    expect(heard.messages.slice(0, 2)).toEqual(['ready', `begins ${way}`]);
    expect(heard.printed).toEqual([]);
  });

  it('also when its host stumbles over what it says, and what it says next is heard', async () => {
    const heard: unknown[] = [];
    const module = new URL('./fixtures/module.ts', import.meta.url);
    const message = (said: unknown) => {
      heard.push(said);
      if (said === 'ready') started.send('trip');
      if (typeof said === 'object') String(said);
    };
    const started = startProcess(module, { heapMb: 64 }, { message });
    running.push(started);
    expect(await started.ended).toEqual({ kind: 'fault', why: 'it said something that cannot be read' });
    expect(heard).toEqual(['ready', 'begins trip', { toString: 0, valueOf: 0 }, 'tripped']);
  });

  it('also when it never yields and is ended', async () => {
    const { send, end, ended, heard } = await start();
    send('spin');
    await expect.poll(() => heard.messages, soon).toEqual(['ready', 'begins spin']);
    end('the time was up');
    end('another reason');
    expect(await ended).toEqual({ kind: 'host', why: 'the time was up' });
    send('greet');
  });
});

describe('a host', () => {
  async function host(...given: string[]): Promise<{ process: ChildProcess; pid: number; said: () => string }> {
    const file = fileURLToPath(new URL('./fixtures/host.ts', import.meta.url));
    const child = spawn(process.execPath, [file, ...given], { stdio: ['ignore', 'pipe', 'inherit'] });
    hosts.push(child);
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (more) => {
      text += more;
    });
    await expect.poll(() => text, soon).toContain('\n');
    return { process: child, pid: Number(text.split('\n')[0]), said: () => text };
  }

  it.each([
    ['at work', ['./module.ts', 'spin']],
    ['idle', ['./module.ts', 'rest']],
    ['still being imported', ['./spins.ts']],
  ])('that is killed leaves no process behind, even one that is %s', async (_, given) => {
    const { process, pid } = await host(...given);
    expect(isAtWork(pid)).toBe(true);
    process.kill('SIGKILL');
    await expect.poll(() => isAtWork(pid), soon).toBe(false);
  });

  it('that has nothing else to do ends, and its idle process with it', async () => {
    const { process, pid } = await host('./module.ts', 'greet');
    await expect.poll(() => process.exitCode, soon).toBe(0);
    await expect.poll(() => isAtWork(pid), soon).toBe(false);
  });

  it('ends once its process is ended, though what that one started goes on and holds its output', async () => {
    const { process: child, pid, said } = await host('./module.ts', 'beget');
    await expect.poll(said, soon).toMatch(/^\d+\n\d+\n$/);
    const begot = Number(said().split('\n')[1]);
    try {
      await expect.poll(() => child.exitCode, soon).toBe(0);
      expect([isAtWork(pid), isAtWork(begot)]).toEqual([false, true]);
    } finally {
      process.kill(begot, 'SIGKILL');
    }
  });
});
