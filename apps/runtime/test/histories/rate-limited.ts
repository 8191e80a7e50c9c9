import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { enlist } from '@waymark/core/engine';
import type { Plan } from '@waymark/core/plan';
import type { JourneyActivities } from '../../src/activities/stretch-request.ts';
import { workflowBundle } from '../../src/workflows/build.ts';
import type { JourneyInput } from '../../src/workflows/input.ts';
import type { Operator } from '../operator.ts';

const plan: Plan = {
  format: 1,
  journey: 'rate-limited',
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
      connector: 'sms',
      title: 'SMS',
      channel: 'sms',
      contacts: 'customer',
      purpose: 'service',
    },
  },
};

/** Records the one shape that needs a provider of its own: a message put off by it for a stated time. Gives the history. */
export async function recordRateLimited({ client }: Operator, address: string): Promise<string> {
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'ERROR' } } });
  const taskQueue = 'rate-limited';
  const at = Date.now();
  const activities: JourneyActivities = {
    stretch: async () => ({
      events: [
        { type: 'started', at, deadlines: {}, verdict: { goals: [] } },
        { type: 'delivery-deferred', at, after: 1_500 },
      ],
      next: null,
    }),
    deliver: async () => ({ events: [{ type: 'delivery-settled', at: Date.now(), outcome: 'sent' }], next: null }),
  };
  const connection = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    connection,
    taskQueue,
    workflowBundle: await workflowBundle(),
    activities: { ...activities },
  });
  const enrollment = enlist('start', at);
  const input: JourneyInput = { plan, id: 1, version: 1, name: 'Rate limited', enrollment, link: 'http://127.0.0.1' };
  const history = await worker.runUntil(async () => {
    const workflowId = 'rate-limited/c-recorded/1';
    const handle = await client.workflow.start('rate-limited', { workflowId, taskQueue, args: [input] });
    await handle.result();
    return handle.fetchHistory();
  });
  await connection.close();
  return historyToJSON(history);
}
