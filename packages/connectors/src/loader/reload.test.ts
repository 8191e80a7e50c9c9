import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { letter } from './fixtures/letter.ts';
import { type LoadedConnectors, loadConnectors, watchPackages } from './index.ts';

const declare = JSON.stringify(new URL('./fixtures/declare.js', import.meta.url).href);
const connection = { settings: { street: 'Rue 1' }, secrets: { key: 'a key nobody knows' } };

let root: string;
let loaded: LoadedConnectors;
let watching: { close(): void };

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'plugins-'));
  write('pigeon', '1.0.0');
  loaded = await loadConnectors({ folders: [root] });
  watching = watchPackages({ folders: [root], changed: (name) => void loaded.reload(name) });
});
afterEach(async () => {
  watching.close();
  await loaded.close();
  rmSync(root, { recursive: true });
});

/** Writes a package whose connector tells its version, and with the text "slow" does so once the folder has a file `go`. */
function write(name: string, version: string, id = name): void {
  mkdirSync(join(root, name), { recursive: true });
  writeFileSync(join(root, name, 'package.json'), '{ "type": "module", "exports": "./index.js" }');
  writeFileSync(
    join(root, name, 'index.js'),
    `import { existsSync } from 'node:fs';
     import { declare } from ${declare};
     const go = ${JSON.stringify(join(root, 'go'))};
     export default declare('${id}', { version: '${version}', deliver: async (_, { content }) => {
       while (content.text === 'slow' && !existsSync(go)) await new Promise((resolve) => setTimeout(resolve, 20));
       return { providerId: '${version}' };
     } });`,
  );
}
const versionOf = (id: string) => loaded.connectors.get(id)?.manifest.version;
const deliver = (id: string, text = 'hello') => loaded.connectors.get(id)?.deliver(connection, letter(text));
const soon = { timeout: 60_000 };

test('a changed connector is loaded again: what is under way ends in the old one, what follows goes to the new one', async () => {
  const pigeon = loaded.connectors.get('pigeon');
  const underWay = deliver('pigeon', 'slow');
  write('pigeon', '2.0.0');
  await expect.poll(() => versionOf('pigeon'), soon).toBe('2.0.0');
  expect(await deliver('pigeon')).toEqual({ receipt: { providerId: '2.0.0' } });
  expect(await pigeon?.deliver(connection, letter('hello'))).toEqual({ receipt: { providerId: '2.0.0' } });
  writeFileSync(join(root, 'go'), '');
  expect(await underWay).toEqual({ receipt: { providerId: '1.0.0' } });
});

test('a connector that is loaded again keeps its place among the others', async () => {
  write('owl', '1.0.0');
  await expect.poll(() => versionOf('owl'), soon).toBe('1.0.0');
  write('pigeon', '2.0.0');
  await expect.poll(() => versionOf('pigeon'), soon).toBe('2.0.0');
  expect([...loaded.connectors.keys()]).toEqual(['pigeon', 'owl']);
});

test('a broken edit is listed as refused while the version before it stays at work, and is forgiven once mended', async () => {
  writeFileSync(join(root, 'pigeon/index.js'), 'export default {');
  await expect
    .poll(() => loaded.refused, soon)
    .toEqual([
      { name: 'pigeon', reason: expect.stringMatching(/imported: .* The version loaded before stays at work\.$/s) },
    ]);
  expect(await deliver('pigeon')).toEqual({ receipt: { providerId: '1.0.0' } });
  write('pigeon', '1.0.1');
  await expect.poll(() => loaded.refused, soon).toEqual([]);
  expect(versionOf('pigeon')).toBe('1.0.1');
});

test('a new folder brings a connector, and a removed one takes it away after its open calls', async () => {
  write('owl', '1.0.0');
  await expect.poll(() => versionOf('owl'), soon).toBe('1.0.0');
  const underWay = deliver('owl', 'slow');
  rmSync(join(root, 'owl'), { recursive: true });
  await expect.poll(() => [...loaded.connectors.keys()], soon).toEqual(['pigeon']);
  writeFileSync(join(root, 'go'), '');
  expect(await underWay).toEqual({ receipt: { providerId: '1.0.0' } });
});

test('a connector may change its id, but not to one that another has', async () => {
  write('owl', '1.0.0');
  await expect.poll(() => versionOf('owl'), soon).toBe('1.0.0');
  write('owl', '1.1.0', 'eagle-owl');
  await expect.poll(() => [...loaded.connectors.keys()].sort(), soon).toEqual(['eagle-owl', 'pigeon']);
  write('owl', '1.2.0', 'pigeon');
  await expect.poll(() => loaded.refused, soon).toMatchObject([{ name: 'owl' }]);
  expect(versionOf('pigeon')).toBe('1.0.0');
  expect(versionOf('eagle-owl')).toBe('1.1.0');
});
