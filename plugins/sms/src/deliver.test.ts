import { expect, test } from 'vitest';
import { checkConnection, deliver } from './deliver.ts';

test('a connection is a config failure that says where messages go', async () => {
  for (const failed of [await deliver(), await checkConnection()])
    expect(failed).toMatchObject({ kind: 'config', message: expect.stringContaining('test outbox only') });
});
