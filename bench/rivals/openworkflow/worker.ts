import { OpenWorkflow } from 'openworkflow';
import { BackendSqlite } from 'openworkflow/sqlite';
import { openDatabase } from '../by-hand/database.ts';
import { createHandOver } from '../by-hand/hand-over.ts';
import { createStretches } from '../by-hand/stretches.ts';
import { createTables } from '../by-hand/tables.ts';

const { RIVAL_FILE = '', RIVAL_ENGINE_FILE = '', RIVAL_CONCURRENCY = '' } = process.env;

const database = openDatabase(RIVAL_FILE);
const { begin, finish } = createStretches(createTables(database));
const open = new OpenWorkflow({ backend: BackendSqlite.connect(RIVAL_ENGINE_FILE) });

/** The reference journey: a durable step for each stretch, and a sleep between them. */
const reference = open.defineWorkflow<{ enrollment: number }, string>(
  { name: 'reference' },
  async ({ input, step }) => {
    const until = await step.run({ name: 'begin' }, () => begin(input.enrollment));
    await step.sleep('pause', `${Math.max(until - Date.now(), 1)}ms`);
    await step.run({ name: 'finish' }, () => finish(input.enrollment));
    return 'end';
  },
);

// Its SQLite backend does not wait for another process that writes, so that runs are started here and nowhere else.
const handOver = createHandOver(database, async ({ id, workflowId }) => {
  await reference.run({ enrollment: id }, { idempotencyKey: workflowId });
});
process.on('message', (message) => {
  if (message === 'nudge') handOver.nudge();
});
const worker = open.newWorker({ concurrency: Number(RIVAL_CONCURRENCY) });
process.on('SIGTERM', () => worker.stop().then(() => process.exit(0)));
await worker.start();
