import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { letter } from './fixtures/letter.ts';
import { type LoadedConnectors, loadConnectors } from './index.ts';

const declare = JSON.stringify(new URL('./fixtures/declare.js', import.meta.url).href);
const soon = { timeout: 60_000 };
/** Longer than any test may take. */
const never = 3_600_000;
const delivery = letter();

let root: string;
let loaded: LoadedConnectors;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'plugins-'));
  mkdirSync(join(root, 'pigeon'));
  writeFileSync(join(root, 'pigeon/package.json'), '{ "type": "module", "exports": "./index.js" }');
  write('');
  loaded = await loadConnectors({ folders: [root], deadlines: { load: never, call: never } });
  // From now on its import does not end.
  write(
    `writeFileSync(${JSON.stringify(join(root, 'starting'))}, ''); await new Promise(() => setInterval(() => {}, 1_000));`,
  );
});
afterEach(async () => {
  await loaded.close();
  rmSync(root, { recursive: true });
});

function write(first: string): void {
  writeFileSync(
    join(root, 'pigeon/index.js'),
    `import { writeFileSync } from 'node:fs'; import { declare } from ${declare}; ${first} export default declare('pigeon');`,
  );
}
const isStarting = () => expect.poll(() => existsSync(join(root, 'starting')), soon).toBe(true);

test('the connectors are closed while one is still being loaded again', async () => {
  const reloaded = loaded.reload('pigeon');
  await isStarting();
  await loaded.close();
  await reloaded;
  expect(loaded.refused).toEqual([{ name: 'pigeon', reason: expect.stringMatching(/^The connectors are closed\./) }]);
});

test('the connectors are closed while a process is still starting for a call', async () => {
  const previewed = loaded.connectors.get('pigeon')?.preview(delivery);
  await isStarting();
  await loaded.close();
  expect(await previewed).toEqual({
    failure: { kind: 'transient', message: expect.stringMatching(/The connectors are closed\.$/), by: 'host' },
  });
});
