import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { enlist } from '@waymark/core/engine';
import type { Plan } from '@waymark/core/plan';
import { findTemporalServer, startTemporalServer, type TemporalServer } from '@waymark/temporal';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { JourneyActivities } from '../activities/stretch-request.ts';
import { buildWorkflow } from './build.ts';
import { type JourneyInput, journeyQueue, wakeSignal } from './input.ts';

const cacheDir = fileURLToPath(new URL('../../../../.waymark/bin', import.meta.url));
const plan: Plan = {
  format: 1,
  journey: 'welcome',
  triggers: [{ node: 'start', name: 'Start', on: { type: 'api' }, next: 'send' }],
  entry: { reentry: 'never' },
  goals: [],
  exits: [],
  zone: 'UTC',
  steps: {
    send: {
      type: 'deliver',
      name: 'Send',
      next: {},
      connector: 'email',
      title: 'Email',
      channel: 'email',
      contacts: 'customer',
      purpose: 'service',
    },
  },
};

let server: TemporalServer;
let code: string;

beforeAll(async () => {
  const found = await findTemporalServer({ cacheDir, report: () => {} });
  if ('problem' in found) throw new Error(found.problem);
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { filter: 'ERROR' } },
  });
  [server, code] = await Promise.all([startTemporalServer({ path: found.path }), buildWorkflow()]);
}, 60_000);
afterAll(() => server.stop());

/** Runs a journey whose first attempt at its message is put off by `after` milliseconds; says when it was tried again. */
async function run(after: number, { isWoken = false } = {}) {
  const connection = await NativeConnection.connect({ address: server.address });
  const client = new Client({ connection: await Connection.connect({ address: server.address }) });
  const tried: number[] = [];
  const at = Date.now();
  const activities: JourneyActivities = {
    stretch: async ({ enrollment }) => ({
      events:
        enrollment.position.type === 'new'
          ? [
              { type: 'started', at, deadlines: {}, verdict: { goals: [] } },
              { type: 'delivery-deferred', at, after },
            ]
          : [{ type: 'stopped', at: Date.now(), seq: 1, reason: 'stopped' }],
      next: null,
    }),
    deliver: async () => {
      tried.push(Date.now() - at);
      return { events: [{ type: 'delivery-settled', at: Date.now(), outcome: 'sent' }], next: null };
    },
  };
  const worker = await Worker.create({
    connection,
    taskQueue: journeyQueue,
    workflowBundle: { code },
    activities: { ...activities },
  });
  const enrollment = enlist('start', at);
  const input: JourneyInput = { plan, id: 1, version: 1, name: 'Welcome', enrollment, link: 'http://127.0.0.1' };
  const reason = await worker.runUntil(async () => {
    const workflowId = `welcome/c-${after}/1`;
    const handle = await client.workflow.start('welcome', { workflowId, taskQueue: journeyQueue, args: [input] });
    const isResting = async () =>
      (await handle.fetchHistory()).events?.some((event) => event.timerStartedEventAttributes);
    await vi.waitUntil(isResting, { timeout: 10_000 });
    if (isWoken) await handle.signal(wakeSignal, 1);
    return handle.result();
  });
  await connection.close();
  await client.connection.close();
  return { tried, reason };
}

it('tries a message again once the provider allows it, and not before', async () => {
  const { tried, reason } = await run(1_500);
  expect(reason).toBe('end');
  expect(tried).toHaveLength(1);
  expect(tried[0]).toBeGreaterThanOrEqual(1_500);
}, 30_000);

it('takes what happens while the provider wants to be left alone', async () => {
  const { tried, reason } = await run(600_000, { isWoken: true });
  expect({ tried, reason }).toEqual({ tried: [], reason: 'stopped' });
}, 30_000);
