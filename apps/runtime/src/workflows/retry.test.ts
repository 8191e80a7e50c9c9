import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { type EngineEvent, enlist } from '@waymark/core/engine';
import type { Plan } from '@waymark/core/plan';
import { findTemporalServer, startTemporalServer, type TemporalServer } from '@waymark/temporal';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { JourneyActivities } from '../activities/stretch-request.ts';
import { betweenBeats, keepBeating } from '../temporal/beats.ts';
import { buildWorkflow } from './build.ts';
import { connectionQueue, type JourneyInput, journeyQueue, wakeSignal } from './input.ts';

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

/** What the provider, and whoever else, does about the message of one journey. */
interface Course {
  /** Milliseconds for which the provider wants to be left alone. */
  after?: number;
  /** The connection the message waits for. */
  over?: string;
  /** The task queues that are served. */
  served?: string[];
  /** Woken as it waits. */
  isWoken?: boolean;
  /** How many milliseconds the first try takes. */
  takes?: number;
}

/** Runs a journey whose first attempt at its message is put off; says when it was tried again, and on which queue. */
async function run({ after, over, served = [journeyQueue], isWoken = false, takes = 0 }: Course) {
  const connection = await NativeConnection.connect({ address: server.address });
  const client = new Client({ connection: await Connection.connect({ address: server.address }) });
  const tried: number[] = [];
  const on: string[] = [];
  const at = Date.now();
  const deferred: EngineEvent = { type: 'delivery-deferred', at, after, connection: over };
  const activitiesOf = (queue: string): JourneyActivities => ({
    stretch: async ({ enrollment }) => ({
      events:
        enrollment.position.type === 'new'
          ? [{ type: 'started', at, deadlines: {}, verdict: { goals: [] } }, deferred]
          : [{ type: 'stopped', at: Date.now(), seq: 1, reason: 'stopped' }],
      next: null,
    }),
    deliver: async () => {
      tried.push(Date.now() - at);
      on.push(queue);
      if (tried.length === 1) await pause(takes);
      return { events: [{ type: 'delivery-settled', at: Date.now(), outcome: 'sent' }], next: null };
    },
  });
  const workers = await Promise.all(
    served.map((taskQueue) =>
      Worker.create({
        connection,
        taskQueue,
        activities: { ...activitiesOf(taskQueue) },
        interceptors: { activity: [keepBeating] },
        maxHeartbeatThrottleInterval: betweenBeats,
        ...(taskQueue === journeyQueue && { workflowBundle: { code } }),
      }),
    ),
  );
  const running = workers.map((worker) => worker.run());
  const enrollment = enlist('start', at);
  const input: JourneyInput = { plan, id: 1, version: 1, name: 'Welcome', enrollment, link: 'http://127.0.0.1' };
  const workflowId = `welcome/c-${after}-${over}-${isWoken}-${takes}/1`;
  const handle = await client.workflow.start('welcome', { workflowId, taskQueue: journeyQueue, args: [input] });
  const waits = async () =>
    (await handle.fetchHistory()).events?.some(
      ({ timerStartedEventAttributes: timer, activityTaskScheduledEventAttributes: activity }) => timer || activity,
    );
  await vi.waitUntil(waits, { timeout: 10_000 });
  if (isWoken) await handle.signal(wakeSignal, 1);
  const reason = await handle.result();
  for (const worker of workers) worker.shutdown();
  await Promise.all(running);
  await connection.close();
  await client.connection.close();
  return { tried, on, reason };
}

it('tries a message again once the provider allows it, and not before', async () => {
  const { tried, on, reason } = await run({ after: 1_500 });
  expect(reason).toBe('end');
  expect(tried).toHaveLength(1);
  expect(tried[0]).toBeGreaterThanOrEqual(1_500);
  expect(on).toEqual([journeyQueue]);
}, 30_000);

it('takes what happens while the provider wants to be left alone', async () => {
  const { tried, reason } = await run({ after: 600_000, isWoken: true });
  expect({ tried, reason }).toEqual({ tried: [], reason: 'stopped' });
}, 30_000);

it('tries a message again on the queue of the connection it waits for', async () => {
  const { on, reason } = await run({ over: 'smtp', served: [journeyQueue, connectionQueue('smtp')] });
  expect({ on, reason }).toEqual({ on: ['connection-smtp'], reason: 'end' });
}, 30_000);

it('takes what happens while nobody serves the queue of its connection', async () => {
  const { tried, reason } = await run({ over: 'resting', isWoken: true });
  expect({ tried, reason }).toEqual({ tried: [], reason: 'stopped' });
}, 30_000);

it('leaves a try alone that takes longer than a worker may be silent, since it is heard of', async () => {
  const { tried, reason } = await run({ after: 1, takes: 18_000 });
  expect({ tries: tried.length, reason }).toEqual({ tries: 1, reason: 'end' });
}, 60_000);
