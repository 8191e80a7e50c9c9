import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@waymark/temporal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from './product.ts';

const main = new URL('../src/main.ts', import.meta.url).pathname;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-starts-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('starting with a wrong environment', () => {
  it('ends at once with a sentence that names the variable, and writes nothing', async () => {
    const home = join(folder, 'home');
    const child = start('api', { WAYMARK_HOME: home, WAYMARK_PORT: 'banana' });
    await once(child.process, 'exit');
    expect(child.process.exitCode).toBe(1);
    expect(child.printed()).toBe('WAYMARK_PORT must be a port number such as 4400.\n');
    expect(existsSync(home)).toBe(false);
  });
});

describe('a worker without Temporal', () => {
  it('says where it looks for it and what to do, once, and goes on looking', async () => {
    const nobody = `127.0.0.1:${await freePort()}`;
    const child = start('worker', { WAYMARK_HOME: join(folder, 'worker'), TEMPORAL_ADDRESS: nobody });
    try {
      await until(() => child.printed().includes(`Temporal does not answer at ${nobody}.`), {
        otherwise: child.printed,
      });
      expect(child.printed()).toContain('TEMPORAL_ADDRESS');
      expect(child.printed()).not.toMatch(/"stack"|\bat \S+ \(/);
      expect(child.process.exitCode).toBeNull();
    } finally {
      child.process.kill('SIGTERM');
      await once(child.process, 'exit');
    }
    expect(child.process.exitCode).toBe(0);
    expect(child.printed().split('does not answer')).toHaveLength(2);
  });
});

/** Starts a part of the runtime with an environment of its own, and keeps what it prints. */
function start(role: 'api' | 'worker', environment: Record<string, string>) {
  const child = spawn(process.execPath, [main, '--role', role], { env: { ...process.env, ...environment } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  return { process: child, printed: () => output };
}
