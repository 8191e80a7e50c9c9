import { Analytics } from '@segment/analytics-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callApi, publish } from './callers.ts';
import { callTemporal } from './operator.ts';
import { type Product, startProduct, until } from './product.ts';
import { readTables } from './tables.ts';

const patience = 30;
/** Milliseconds: long enough that calls to Temporal are given up meanwhile, and not just answered late. */
const outage = 12_000;
const customers = Array.from({ length: 50 }, (_, n) => `hcp-${n + 1}`);
const journey = {
  format: 1,
  key: 'first-weeks',
  name: 'First weeks',
  nodes: [
    { id: 'registered', kind: 'trigger', on: { type: 'event', event: 'hcp.registered' } },
    { id: 'pause', kind: 'wait', until: { type: 'duration', duration: 'P3D' } },
  ],
  edges: [{ from: 'registered', to: 'pause' }],
};

let product: Product;
beforeAll(async () => {
  product = await startProduct();
  await publish(callApi(product), journey);
});
afterAll(() => product.stop());

const health = async () => {
  const answer = await fetch(`${product.url}/health`);
  return { code: answer.status, says: (await answer.json()) as { worker: string } };
};

/** Sends an event of every customer with Segment's own library, and gives the statuses of its requests. */
async function sendAll(): Promise<number[]> {
  const statuses: number[] = [];
  const errors: unknown[] = [];
  const analytics = new Analytics({ writeKey: product.writeKey, host: product.url, flushAt: 5, maxRetries: 0 });
  analytics.on('http_response', ({ status }) => statuses.push(status));
  analytics.on('error', (error) => errors.push(error));
  for (const userId of customers) analytics.track({ userId, event: 'hcp.registered' });
  await analytics.closeAndFlush({ timeout: 30_000 });
  expect(errors).toEqual([]);
  return statuses;
}

describe('while Temporal is down', () => {
  it('events are accepted, health says so, and within 30 s of its return each has its workflow, once, though the runtime crashed too', async ({
    annotate,
  }) => {
    await product.kill('temporal');
    const gone = Date.now();
    expect(await until(async () => (await health()).code === 503 && health())).toEqual({
      code: 503,
      says: { status: 'down', database: 'ok', temporal: 'down', worker: 'down' },
    });

    expect(await sendAll()).toEqual(Array(10).fill(200));
    const tables = readTables(product.home);
    const rows = tables.rows<{ id: string }>('SELECT workflow_id AS id FROM enrollments');
    tables.close();
    expect(new Set(rows.map(({ id }) => id)).size).toBe(customers.length);

    await until(() => Date.now() - gone > outage);
    await Promise.all([product.kill('api'), product.kill('worker')]);
    await Promise.all([product.revive('api'), product.revive('worker')]);
    expect((await health()).code).toBe(503);
    await product.revive('temporal');
    const back = Date.now();
    const operator = await callTemporal(product);
    try {
      const isRunning = async ({ id }: { id: string }) =>
        operator.client.workflow
          .getHandle(id)
          .describe()
          .then(
            ({ status, type }) => status.name === 'RUNNING' && type === journey.key,
            () => false,
          );
      await until(async () => !(await Promise.all(rows.map(isRunning))).includes(false), { seconds: patience + 30 });
      const seconds = (Date.now() - back) / 1000;
      await annotate(`50 workflows stood ${seconds.toFixed(1)} s after Temporal’s return`);
      expect(seconds).toBeLessThan(patience);

      const executions = await until(async () => {
        const found = await operator.executions(journey.key);
        return found.length >= customers.length && found;
      });
      expect(executions.map(({ workflowId }) => workflowId).sort()).toEqual(rows.map(({ id }) => id).sort());
      const all = { status: 'ok', database: 'ok', temporal: 'ok', worker: 'ok' };
      const isWhole = async () => {
        const now = await health();
        return now.says.worker === 'ok' && now;
      };
      expect(await until(isWhole)).toEqual({ code: 200, says: all });
    } finally {
      await operator.close();
    }
  }, 180_000);
});
