import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WebhookRequest } from '../sdk/index.ts';
import { letter } from './fixtures/letter.ts';
import { type LoadedConnector, type LoadedConnectors, loadConnectors } from './index.ts';

const folder = fileURLToPath(new URL('./fixtures/divided', import.meta.url));
const connection = { settings: { street: 'Rue 1' }, secrets: { key: 'a key nobody knows' } };
const request: WebhookRequest = {
  door: 'http',
  method: 'POST',
  url: 'http://x/',
  headers: {},
  body: new Uint8Array(3),
};

let home: string;
let loaded: LoadedConnectors;
let divided: LoadedConnector;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'divided-'));
  loaded = await loadConnectors({ folders: [folder] });
  const found = loaded.connectors.get('divided');
  if (!found) throw new Error(JSON.stringify(loaded.refused));
  divided = found;
  // What is not configured never reaches the connector: from here on its second process is there.
  const unset = await divided.checkConnection({ settings: {}, secrets: {} }, { deadlineMs: 120_000 });
  expect(unset).toHaveProperty('failure.kind', 'config');
});
afterAll(async () => {
  await loaded.close();
  rmSync(home, { recursive: true });
});

test('neither a preview, a callback, a check, a recall nor a poll that never ends cuts a hand-over short', async () => {
  const go = join(home, 'go');
  const underWay = divided.deliver(connection, letter(go), { deadlineMs: 120_000 });
  const overrun = await Promise.all([
    divided.preview(letter('hello'), { deadlineMs: 3_000 }),
    divided.receive(connection, request, { deadlineMs: 3_000 }),
    divided.checkConnection(connection, { deadlineMs: 3_000 }),
    divided.recall(connection, 'k-1', { deadlineMs: 3_000 }),
    divided.poll(connection, undefined, { deadlineMs: 3_000 }),
  ]);
  for (const one of overrun) expect(one).toHaveProperty('failure.kind', 'transient');
  writeFileSync(go, '');
  const outcome = await underWay;
  expect(outcome).toEqual({ receipt: { providerId: expect.stringMatching(/^\d+$/) } });
  // It is the process of the beginning that is still there.
  expect(await divided.lookup(connection, 'k-1')).toEqual({ found: { state: 'accepted', ...outcome } });
  expect(await divided.deliver(connection, letter(go))).toEqual(outcome);
});
