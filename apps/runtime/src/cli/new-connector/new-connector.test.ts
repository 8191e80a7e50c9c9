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

  /** Tries the suite with a file of the connector changed, and changes it back. */
  const tryChanged = async (file: string, before: string, after: string) => {
    const path = join(pager, 'src', file);
    const code = readFileSync(path, 'utf8');
    expect(code).toContain(before);
    writeFileSync(path, code.replace(before, after));
    const ended = await run('vitest', ['run', 'src/connector.test.ts']);
    writeFileSync(path, code);
    return ended;
  };

  test('does not pass once it is broken', async () => {
    const { code, output } = await tryChanged('deliver.ts', 'return reply;', "return failure('transient', 'No.');");
    expect(code).toBe(1);
    expect(output).toContain('a connection dropped after the body is unknown');
  });

  test('with a new setting fails once for its label and once for its fixtures, and says what to mend', async () => {
    const change = 'z.strictObject({ sender: z.string(), apiUrl';
    const { code, output } = await tryChanged('settings.ts', 'z.strictObject({ apiUrl', change);
    expect(code).toBe(1);
    expect(output).toMatch(/Tests .*2 failed.*skipped/);
    expect(output).toContain('words.en.fields.sender has no label');
    expect(output).toMatch(/Mend the example settings: sender: .*\n.*in the fixtures, of the provider that accepts/);
    expect(output).toContain('[not judged, because this is broken: the example settings are valid]');
    expect(output).toContain('the content {"text":"x","subject":"y"} is an invalid message');
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
