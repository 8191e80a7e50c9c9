import { NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { openDatabase } from '../by-hand/database.ts';
import { createStretches } from '../by-hand/stretches.ts';
import { createTables } from '../by-hand/tables.ts';
import { queue } from './queue.ts';

const { RIVAL_FILE = '', RIVAL_BUNDLE = '', TEMPORAL_ADDRESS = '' } = process.env;

Runtime.install({
  shutdownSignals: [],
  telemetryOptions: { logging: { filter: { core: 'ERROR', other: 'ERROR' }, forward: {} } },
});
const { begin, finish, rest } = createStretches(createTables(openDatabase(RIVAL_FILE)));
const worker = await Worker.create({
  connection: await NativeConnection.connect({ address: TEMPORAL_ADDRESS }),
  taskQueue: queue,
  workflowBundle: { codePath: RIVAL_BUNDLE },
  activities: {
    begin: async (enrollment: number) => begin(enrollment),
    finish: async (enrollment: number) => finish(enrollment),
    rest: async (enrollment: number) => rest(enrollment),
  },
  maxCachedWorkflows: 500,
});
process.on('SIGTERM', () => worker.shutdown());
await worker.run();
process.exit(0);
