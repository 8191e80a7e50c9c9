import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Served, serve } from './serve.ts';

const sms = new URL('../../../plugins/sms/src/index.ts', import.meta.url).href;
const soon = { timeout: 60_000 };

let plugins: string;
let served: Served;
beforeAll(async () => {
  plugins = mkdtempSync(join(tmpdir(), 'waymark-plugins-'));
  served = await serve({}, { connectors: [plugins], reload: true });
});
afterAll(async () => {
  await served.stop();
  rmSync(plugins, { recursive: true, force: true });
});

interface Listed {
  connectors: { id: string; title: string }[];
  refused: { name: string; reason: string }[];
}
const list = () => served.call<Listed>('connectors.list');
const titleOf = async (id: string) => (await list()).connectors.find((connector) => connector.id === id)?.title;

function write(title: string): void {
  mkdirSync(join(plugins, 'pager'), { recursive: true });
  writeFileSync(join(plugins, 'pager/package.json'), '{ "type": "module", "exports": "./index.js" }');
  writeFileSync(
    join(plugins, 'pager/index.js'),
    `import sms from ${JSON.stringify(sms)};
     export default { ...sms, id: 'pager', channel: 'pager', title: '${title}' };`,
  );
}

it('a plugin that is added or edited while the server runs is served without a restart, and a broken edit is told', async () => {
  write('Pager');
  await expect.poll(() => titleOf('pager'), soon).toBe('Pager');
  write('Clinic pager');
  await expect.poll(() => titleOf('pager'), soon).toBe('Clinic pager');
  writeFileSync(join(plugins, 'pager/index.js'), 'export default {');
  await expect
    .poll(async () => (await list()).refused, soon)
    .toEqual([{ name: 'pager', reason: expect.stringContaining('The version loaded before stays at work.') }]);
  expect(await titleOf('pager')).toBe('Clinic pager');
});
