import { NativeConnection, Worker } from '@temporalio/worker';
import type { JourneyActivities } from '../activities/stretch-request.ts';
import { workflowBundle } from '../workflows/build.ts';
import { journeyQueue } from '../workflows/input.ts';
import type { TemporalAddress } from './address.ts';

/** Executions kept in memory between their tasks; the others are replayed when they wake. */
const cachedWorkflows = 500;

/** A worker that runs journeys; `run` ends when `shutdown` was called and what was under way is done. */
export async function createWorker(temporal: TemporalAddress, activities: JourneyActivities): Promise<Worker> {
  const { address, namespace, apiKey, tls } = temporal;
  const connection = await NativeConnection.connect({ address, tls, ...(apiKey && { apiKey }) });
  return Worker.create({
    connection,
    namespace,
    taskQueue: journeyQueue,
    workflowBundle: await workflowBundle(),
    activities: { ...activities },
    maxCachedWorkflows: cachedWorkflows,
    shutdownGraceTime: '10 s',
  });
}
