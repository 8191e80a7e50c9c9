import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LoadedConnectors, loadConnectors } from './index.ts';

const declare = JSON.stringify(new URL('./fixtures/declare.js', import.meta.url).href);
const soon = { timeout: 60_000 };

let root: string;
let loaded: LoadedConnectors;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'plugins-'));
  write('pigeon');
  write('snail', { gate: 'go' });
  loaded = await loadConnectors({ folders: [root], patience: 1_000 });
});
afterEach(async () => {
  await loaded.close();
  rmSync(root, { recursive: true });
});

/** Writes a package; with a gate its import ends once the folder has a file of that name. */
function write(name: string, { gate, version = '1.0.0' }: { gate?: string; version?: string } = {}): void {
  mkdirSync(join(root, name), { recursive: true });
  writeFileSync(join(root, name, 'package.json'), '{ "type": "module", "exports": "./index.js" }');
  const path = gate === undefined ? root : join(root, gate);
  writeFileSync(
    join(root, name, 'index.js'),
    `import { existsSync } from 'node:fs';
     import { declare } from ${declare};
     while (!existsSync(${JSON.stringify(path)})) await new Promise((resolve) => setTimeout(resolve, 20));
     export default declare('${name}', { version: '${version}' });`,
  );
}
const versionOf = (id: string) => loaded.connectors.get(id)?.manifest.version;
const waits = { name: 'snail', reason: expect.stringContaining('still being imported') };

test('an import that takes long holds no other up, is told meanwhile, and is put to work once it has ended', async () => {
  expect(loaded.refused).toContainEqual(waits);
  await expect.poll(() => versionOf('pigeon'), soon).toBe('1.0.0');
  expect(versionOf('snail')).toBeUndefined();
  writeFileSync(join(root, 'go'), '');
  await loaded.complete;
  expect([versionOf('snail'), loaded.refused]).toEqual(['1.0.0', []]);
});

test('what was loaded again meanwhile is not replaced by the import that began before', async () => {
  write('snail', { version: '2.0.0' });
  await loaded.reload('snail');
  expect(versionOf('snail')).toBe('2.0.0');
  writeFileSync(join(root, 'go'), '');
  await loaded.complete;
  expect([versionOf('snail'), loaded.refused]).toEqual(['2.0.0', []]);
});

test('closing ends an import that nobody waits for', async () => {
  await loaded.close();
  await loaded.complete;
  expect(loaded.refused).toEqual([{ name: 'snail', reason: 'The connectors are closed.' }]);
});
