import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from './open.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-db-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('processes that start at once migrate the file once and all find it ready', async () => {
  const file = join(folder, 'waymark.db');
  const program = `
    const { openDatabase } = await import(${JSON.stringify(new URL('./open.ts', import.meta.url).href)});
    while (Date.now() < ${Date.now() + 3_000});
    const { $client } = openDatabase(${JSON.stringify(file)});
    $client.prepare("INSERT INTO message_ids VALUES (?, 1)").run(String(process.pid));
  `;
  const starts = Array.from({ length: 4 }, async () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    const [code] = await once(child, 'exit');
    return { code, errors };
  });
  for (const { code, errors } of await Promise.all(starts)) expect(code, errors).toBe(0);
  const { $client } = openDatabase(file);
  expect($client.prepare('SELECT count(*) FROM message_ids').pluck().get()).toBe(4);
  $client.close();
}, 30_000);

test('the file is kept as we promise', () => {
  const { $client } = openDatabase(join(folder, 'waymark.db'));
  const pragma = (name: string) => $client.pragma(name, { simple: true });
  expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys')]).toEqual(['wal', 2, 1]);
  $client.close();
});
