import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WebhookRequest } from '../sdk/index.ts';
import { letter } from './fixtures/letter.ts';
import { type LoadedConnector, type LoadedConnectors, loadConnectors } from './index.ts';

const folder = fileURLToPath(new URL('./fixtures/silent', import.meta.url));
const connection = { settings: { street: 'Rue 1' }, secrets: { key: 'a key nobody knows' } };
const delivery = letter();
const request: WebhookRequest = {
  door: 'http',
  method: 'POST',
  url: 'http://x/',
  headers: {},
  body: new Uint8Array(3),
};
const options = { deadlineMs: 8_000 };

let loaded: LoadedConnectors;
let silent: LoadedConnector;
beforeAll(async () => {
  loaded = await loadConnectors({ folders: [folder] });
  const found = loaded.connectors.get('silent');
  if (!found) throw new Error(JSON.stringify(loaded.refused));
  silent = found;
  // What is not configured never reaches the connector: from here on its second process is there.
  const unset = await silent.checkConnection({ settings: {}, secrets: {} }, { deadlineMs: 120_000 });
  expect(unset).toHaveProperty('failure.kind', 'config');
});
afterAll(() => loaded.close());

test('a connector that never answers is left by the deadline, through whichever door it was called', async () => {
  const settled = await Promise.all([
    silent.deliver(connection, delivery, options),
    silent.checkConnection(connection, options),
    silent.preview(delivery, options),
    silent.lookup(connection, 'k-1', options),
    silent.recall(connection, 'k-1', options),
    silent.receive(connection, request, options),
    silent.poll(connection, undefined, options),
  ]);
  const doors = ['deliver', 'check-connection', 'preview', 'lookup', 'recall', 'receive', 'poll'];
  expect(settled).toEqual(
    doors.map((door) => ({
      failure: {
        kind: door === 'deliver' ? 'unknown' : 'transient',
        message: `The connector was stopped during ${door}: it had not answered in time.`,
        by: 'host',
      },
    })),
  );
});
