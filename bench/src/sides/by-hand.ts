import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { openDatabase } from '../../rivals/by-hand/database.ts';
import { createEnrolling } from '../../rivals/by-hand/enrolling.ts';
import { createHandOver } from '../../rivals/by-hand/hand-over.ts';
import { startOf } from '../../rivals/temporal/start.ts';
import { spawnWorker, type WorkerProcess } from '../workers/spawn.ts';
import type { Server } from './server.ts';
import type { Side } from './side.ts';

const program = (path: string) => fileURLToPath(new URL(`../../rivals/${path}`, import.meta.url));

/** A hand-written Temporal workflow with a store of its own, on the same server. */
export async function startTemporalByHand(
  server: Server,
  folder: string,
  {
    workflow = 'byHand',
    inputOf = (enrollment) => enrollment,
  }: {
    workflow?: 'byHand' | 'parked';
    inputOf?: (enrollment: number) => unknown;
  } = {},
): Promise<Side> {
  const file = join(folder, `by-hand-${workflow}.db`);
  const bundle = join(folder, 'by-hand.js');
  const workflowsPath = createRequire(import.meta.url).resolve('../../rivals/temporal/workflow.ts');
  writeFileSync(bundle, (await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('WARN') })).code);
  const worker = spawnWorker(program('temporal/worker.ts'), [], {
    RIVAL_FILE: file,
    RIVAL_BUNDLE: bundle,
    TEMPORAL_ADDRESS: server.address,
  });
  const database = openDatabase(file);
  const handOver = createHandOver(database, startOf(server.client, workflow, inputOf));
  const side = byHand('Temporal by hand', { file, worker, nudge: handOver.nudge });
  return {
    ...side,
    async stop() {
      await handOver.stop();
      database.close();
      await side.stop();
    },
  };
}

/** The same steps on OpenWorkflow's SQLite backend. */
export async function startOpenWorkflow(folder: string, { concurrency }: { concurrency: number }): Promise<Side> {
  const file = join(folder, 'openworkflow-store.db');
  const worker = spawnWorker(program('openworkflow/worker.ts'), [], {
    RIVAL_FILE: file,
    RIVAL_ENGINE_FILE: join(folder, 'openworkflow.db'),
    RIVAL_CONCURRENCY: String(concurrency),
  });
  return byHand('openworkflow', { file, worker, nudge: worker.nudge });
}

/** A rival with the hand-written store. */
function byHand(
  name: string,
  { file, worker, nudge }: { file: string; worker: WorkerProcess; nudge: () => void },
): Side {
  const enrolling = createEnrolling(openDatabase(file), nudge);
  return {
    name,
    journey: 'by-hand',
    add: async (customers) => enrolling.add(customers),
    enroll: async (customers) => enrolling.enroll(customers),
    ended: async () => enrolling.ended(),
    lives: async () => enrolling.lives(),
    read: (question) => worker.read(question),
    file,
    async stop() {
      await worker.stop();
      enrolling.close();
    },
  };
}
