import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const main = join(import.meta.dirname, 'main.ts');
const folder = mkdtempSync(join(tmpdir(), 'waymark-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the command line as a program of its own, in the folder of its files. */
const waymark = (args: string[], environment: Record<string, string> = {}): Promise<Ended> =>
  new Promise((resolve) => {
    const env = { ...process.env, ...environment };
    execFile(process.execPath, [main, ...args], { cwd: folder, env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });

function write(name: string, content: unknown): string {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return name;
}

const caseCalled = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../cases/${name}.json`), 'utf8'));
const { journey, scenario } = caseCalled('clicked');
const sound = write('journey.json', journey);
const story = write('scenario.json', scenario);
const broken = write('broken.json', caseCalled('check-unknown-node').journey);

describe('without a server', { timeout: 60_000 }, () => {
  it('check prints all problems as JSON and ends with 1 for an error', async () => {
    const { code, stdout, stderr } = await waymark(['check', broken, '--json']);
    expect(JSON.parse(stdout).problems).toContainEqual(expect.objectContaining({ code: 'unknown-node' }));
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'broken.json has 1 error.\n' });
  });

  it('check ends with 0 where there are warnings only', async () => {
    const { code, stdout, stderr } = await waymark(['check', sound]);
    expect(stdout).toContain('0 errors, 4 warnings');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('compile prints the plan', async () => {
    const { code, stdout } = await waymark(['compile', sound, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ format: 1, journey: 'clicked', triggers: [{ node: 'registered' }] });
    expect(code).toBe(0);
  });

  it('simulate prints the trace of a scenario', async () => {
    const { code, stdout } = await waymark(['simulate', sound, '--scenario', story, '--json']);
    expect(JSON.parse(stdout).trace).toHaveLength(11);
    expect(code).toBe(0);
  });

  it('simulate prints the problems of a journey with errors', async () => {
    const { code, stdout, stderr } = await waymark(['simulate', broken, '--scenario', story, '--json']);
    expect(JSON.parse(stdout).problems).toContainEqual(expect.objectContaining({ code: 'unknown-node' }));
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'broken.json has 1 error.\n' });
  });
});

describe('what went wrong is told on stderr, without a stack, and ends with 1', { timeout: 60_000 }, () => {
  const bad: [string, string[], string][] = [
    ['a file that is not there', ['check', 'missing.json'], 'There is no file missing.json.'],
    [
      'a file that is not JSON',
      ['check', write('text.json', '{\n  "key": nothing\n}')],
      'text.json is not valid JSON: unexpected "o" at line 2, column 11.',
    ],
    [
      'a scenario that is none',
      ['simulate', sound, '--scenario', write('no-scenario.json', { customer: { id: 'a' } })],
      'no-scenario.json is not a scenario:\n  start: ',
    ],
    [
      'a scenario with a start that the journey has not',
      ['simulate', sound, '--scenario', write('elsewhere.json', { ...scenario, trigger: 'nowhere' })],
      'journey.json has no start “nowhere”. It has: registered.',
    ],
    ['an unknown command', ['dance'], "error: unknown command 'dance'"],
    ['a missing scenario', ['run', sound], "error: required option '--scenario <file>' not specified"],
    ['a speed that is none', ['run', sound, '--scenario', story, '--speed', 'fast'], 'It must be a number above 0'],
  ];
  for (const [title, args, message] of bad) {
    it(title, async () => {
      const { code, stdout, stderr } = await waymark(args);
      expect(stderr).toContain(message);
      expect(stderr).not.toMatch(/^\s+at /m);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    });
  }

  it('a runtime that is not there', async () => {
    const url = `http://127.0.0.1:${await unusedPort()}`;
    const { code, stdout, stderr } = await waymark(['journeys', '--json'], { WAYMARK_URL: url });
    expect(stderr).toBe(
      `Waymark does not answer at ${url}. Start it with "npm start", or set WAYMARK_URL to where it runs.\n`,
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });
});

const unusedPort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
