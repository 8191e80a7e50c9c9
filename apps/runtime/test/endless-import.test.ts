import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@waymark/temporal';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { type Foundation, layFoundation } from '../src/foundation.ts';
import { createLog } from '../src/log.ts';
import { type Running, startApi } from '../src/roles/api.ts';

let folder: string;
let foundation: Foundation;
let api: Running;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-endless-'));
  mkdirSync(join(folder, 'plugins/endless'), { recursive: true });
  writeFileSync(join(folder, 'plugins/endless/package.json'), '{ "type": "module", "exports": "./index.js" }');
  writeFileSync(join(folder, 'plugins/endless/index.js'), 'setInterval(() => {}, 1_000); await new Promise(() => {});');
  const read = readConfig({
    ...{ WAYMARK_HOME: join(folder, 'home'), WAYMARK_PORT: String(await freePort()), WAYMARK_LOG: 'error' },
    ...{ WAYMARK_SAMPLE: '1', TEMPORAL_ADDRESS: '127.0.0.1:1' },
  });
  if ('problems' in read) throw new Error(read.problems.join(' '));
  const { config } = read;
  const connectors = [...config.connectors, join(folder, 'plugins')];
  foundation = await layFoundation({ ...config, connectors }, createLog('error', 'api'));
  api = await startApi(foundation);
}, 120_000);
afterEach(async () => {
  await api.stop();
  await foundation.close();
  rmSync(folder, { recursive: true, force: true });
});

it('a connector whose import never ends is named while all others serve, the sample workspace among them', async () => {
  const { connectors, refused } = foundation.connectors;
  expect(refused).toEqual([{ name: 'endless', reason: expect.stringContaining('still being imported') }]);
  expect([...connectors.keys()].sort()).toEqual(['email', 'linkedin', 'rep-task', 'sms', 'webhook']);
  expect(await foundation.store.settings.get('sample-seeded')).toBeDefined();
});
