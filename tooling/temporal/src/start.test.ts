import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isRunning } from '@waymark/processes/leash';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findTemporalServer } from './find.ts';
import { freePort } from './free-port.ts';
import { isServing } from './serving.ts';
import { serverArguments } from './settings.ts';
import { startTemporalServer } from './start.ts';

const cacheDir = fileURLToPath(new URL('../../../.waymark/bin', import.meta.url));
let path: string;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-temporal-'));
  const found = await findTemporalServer({ cacheDir, report: () => {} });
  if ('problem' in found) throw new Error(found.problem);
  path = found.path;
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a development server', () => {
  it('starts, answers for its namespaces, stops, and starts again on the same file and port', async () => {
    const settings = { dbFile: join(folder, 'histories.db'), uiPort: await freePort(), namespace: 'pharma' };
    const log = join(folder, 'temporal.log');
    const first = await startTemporalServer({ path, log, ...settings });
    expect(await isServing(first.address, 'pharma')).toBe(true);
    expect(await isServing(first.address, 'unknown')).toBe(false);
    expect((await fetch(first.uiUrl ?? '')).status).toBe(200);
    await first.stop();
    expect(isRunning(first.pid)).toBe(false);
    expect(await isServing(first.address)).toBe(false);

    const second = await startTemporalServer({ path, log, port: first.port, ...settings });
    expect(second.address).toBe(first.address);
    await second.stop();
  }, 60_000);

  it('that cannot start is told, with its log', async () => {
    const log = join(folder, 'broken.log');
    await expect(startTemporalServer({ path, log, dbFile: '/nowhere/histories.db' })).rejects.toThrow(`see ${log}`);
  }, 60_000);

  it('is bound to loopback, and has the search attributes of a journey', () => {
    const line = serverArguments({ port: 7233 }).join(' ');
    expect(line).toContain('--ip 127.0.0.1');
    for (const name of ['Journey', 'JourneyVersion', 'Customer']) {
      expect(line).toContain(`--search-attribute ${name}=Keyword`);
    }
  });
});
