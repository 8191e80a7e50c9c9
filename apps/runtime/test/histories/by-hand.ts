import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { type EngineEvent, enlist } from '@waymark/core/engine';
import type { Plan } from '@waymark/core/plan';
import type { JourneyActivities, StretchResult } from '../../src/activities/stretch-request.ts';
import { workflowBundle } from '../../src/workflows/build.ts';
import { connectionQueue, type JourneyInput, wakeSignal } from '../../src/workflows/input.ts';
import type { Operator } from '../operator.ts';

const plan: Plan = {
  format: 1,
  journey: 'by-hand',
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
const started: EngineEvent = { type: 'started', at: 0, deadlines: {}, verdict: { goals: [] } };
const sent: StretchResult = { events: [{ type: 'delivery-settled', at: 0, outcome: 'sent' }], next: null };

/** The connection over which messages go. */
const connection = 'by-hand';

/** What the activities of an execution answer; `wake` sends it its signal. */
type Answers = (wake: () => Promise<void>) => JourneyActivities;

/** Shapes that need a provider, or a moment, of their own. */
const answers: Record<string, Answers> = {
  'rate-limited': () => ({
    stretch: async () => ({
      events: [started, { type: 'delivery-deferred', at: Date.now(), after: 1_500 }],
      next: null,
    }),
    deliver: async () => sent,
  }),
  'waits-for-its-connection': () => ({
    stretch: async () => ({ events: [started, { type: 'delivery-deferred', at: Date.now(), connection }], next: null }),
    deliver: async () => sent,
  }),
  'woken-while-the-last-stretch-runs': (wake) => {
    let isWoken = false;
    return {
      async stretch() {
        if (!isWoken) await wake();
        isWoken = true;
        return { events: [started, ...sent.events], next: null };
      },
      deliver: async () => sent,
    };
  },
};

/** Records the shapes of which the activities are played by hand; gives each one's history, by name. */
export async function recordByHand({ client }: Operator, address: string): Promise<Map<string, string>> {
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'ERROR' } } });
  const histories = new Map<string, string>();
  for (const [name, answer] of Object.entries(answers)) {
    const workflowId = `by-hand/${name}/1`;
    const temporal = await NativeConnection.connect({ address });
    const activities = { ...answer(() => client.workflow.getHandle(workflowId).signal(wakeSignal, 1)) };
    const common = { connection: temporal, activities };
    const worker = await Worker.create({ ...common, taskQueue: name, workflowBundle: await workflowBundle() });
    const queue = await Worker.create({ ...common, taskQueue: connectionQueue(connection) });
    const enrollment = enlist('start', Date.now());
    const input: JourneyInput = { plan, id: 1, version: 1, name, enrollment, link: 'http://127.0.0.1' };
    const serving = queue.run();
    const history = await worker.runUntil(async () => {
      const handle = await client.workflow.start('by-hand', { workflowId, taskQueue: name, args: [input] });
      await handle.result();
      return handle.fetchHistory();
    });
    queue.shutdown();
    await serving;
    await temporal.close();
    histories.set(name, historyToJSON(history));
  }
  return histories;
}
