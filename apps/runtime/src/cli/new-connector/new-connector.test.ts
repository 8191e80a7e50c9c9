import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadManifests } from '@waymark/connectors/loader';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newConnector } from './new-connector.ts';

const checkout = join(import.meta.dirname, '../../../../..');
const plugins = mkdtempSync(join(tmpdir(), 'waymark-scaffold-'));
const pager = join(plugins, 'clinic-pager');
afterAll(() => rmSync(plugins, { recursive: true, force: true }));

/** Runs a tool of the checkout in the scaffolded package; its exit code and all it printed. */
const run = (tool: string, args: string[]): Promise<{ code: number; output: string }> =>
  new Promise((resolve) => {
    const program = join(checkout, 'node_modules/.bin', tool);
    const { VITEST: _, NODE_ENV: __, ...env } = process.env;
    execFile(program, args, { cwd: pager, env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    );
  });

describe('a scaffolded connector', () => {
  let text = '';
  beforeAll(() => {
    const outcome = newConnector('clinic-pager', plugins);
    text = 'text' in outcome ? outcome.text : outcome.trouble;
    // What an install links: each plugin has the same.
    symlinkSync(join(checkout, 'plugins/webhook/node_modules'), join(pager, 'node_modules'));
  });

  test('says what was made and how to go on', () => {
    expect(text).toContain('src/deliver.ts');
    expect(text).toContain('npm test -- --project clinic-pager');
    expect(readFileSync(join(pager, 'README.md'), 'utf8')).toMatch(/^# Clinic pager\n/);
  });

  test('has no trace of the template', () => {
    for (const folder of [pager, join(pager, 'src')])
      for (const entry of readdirSync(folder, { withFileTypes: true }).filter((one) => one.isFile()))
        expect(readFileSync(join(folder, entry.name), 'utf8')).not.toMatch(/__\w+__/);
  });

  test('is taken by the loader', async () => {
    const { manifests, refused } = await loadManifests({ folders: [plugins] });
    expect(refused).toEqual([]);
    expect(manifests.get('clinic-pager')).toMatchObject({ title: 'Clinic pager', channel: 'clinic-pager' });
  });

  test('passes the type checker and the conformance suite as it is', async () => {
    expect(await run('tsc', ['-p', '.'])).toEqual({ code: 0, output: expect.anything() });
    const { code, output } = await run('vitest', ['run']);
    expect(output).toMatch(/Tests .*\d+ passed/);
    expect(code, output).toBe(0);
  });

  test('does not pass once it is broken', async () => {
    const deliver = join(pager, 'src/deliver.ts');
    const code = readFileSync(deliver, 'utf8');
    writeFileSync(deliver, code.replace('return failureOfRequest(thrown);', "return failure('transient', 'No.');"));
    const ended = await run('vitest', ['run']);
    writeFileSync(deliver, code);
    expect(ended.code).toBe(1);
    expect(ended.output).toContain('a connection dropped after the body is unknown');
  });
});

describe('a name', () => {
  test.each(['', 'Pager', '2fa', 'clinic_pager', '../pager', 'a/b', 'pager-', 'a--b', 'constructor', 'x'.repeat(65)])(
    '"%s" is refused in a sentence, and nothing is written',
    (name) => {
      const before = readdirSync(plugins);
      expect(newConnector(name, plugins)).toEqual({ trouble: expect.stringMatching(/cannot be a connector's name/) });
      expect(readdirSync(plugins)).toEqual(before);
    },
  );

  test('whose folder is there already is refused, and what is in it stays', () => {
    mkdirSync(join(plugins, 'taken'));
    expect(newConnector('taken', plugins)).toEqual({ trouble: expect.stringMatching(/is there already/) });
    expect(existsSync(join(plugins, 'taken/package.json'))).toBe(false);
    rmSync(join(plugins, 'taken'), { recursive: true });
  });
});
