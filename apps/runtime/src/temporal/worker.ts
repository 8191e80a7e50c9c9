import { NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import type { JourneyActivities } from '../activities/stretch-request.ts';
import { workflowBundle } from '../workflows/build.ts';
import { connectionQueue, journeyQueue } from '../workflows/input.ts';
import type { TemporalAddress } from './address.ts';
import { betweenBeats, keepBeating } from './beats.ts';

/** Executions kept in memory between their tasks; the others are replayed when they wake. */
const cachedWorkflows = 500;

/** Messages handed over at once by one connection's worker, and how many requests for more are open at a time. */
const messagesAtOnce = 20;
const openPolls = 2;

/** A server that gives out less than one a second, divided among the parts of a queue, may give out none for minutes. */
const fewestPerSecond = 1;

/** Workers over one connection to Temporal; each one's `run` ends when `shutdown` was called and what was under way is done. */
export interface Workers {
  /** One that runs journeys. */
  ofJourneys(): Promise<Worker>;
  /** One that tries the messages again that wait for a connection: at most so many a second, of all its workers together. */
  ofConnection(connection: string, perSecond: number | undefined): Promise<Worker>;
  close(): Promise<void>;
}

/** Connects to Temporal; fails where it does not answer. */
export async function connectWorkers(temporal: TemporalAddress, activities: JourneyActivities): Promise<Workers> {
  const { address, namespace, apiKey, tls } = temporal;
  const connection = await NativeConnection.connect({ address, tls, ...(apiKey && { apiKey }) });
  const common: Omit<WorkerOptions, 'taskQueue'> = {
    ...{ connection, namespace, activities: { ...activities }, shutdownGraceTime: '10 s' },
    ...{ interceptors: { activity: [keepBeating] }, maxHeartbeatThrottleInterval: betweenBeats },
  };
  return {
    ofJourneys: async () =>
      Worker.create({
        ...common,
        taskQueue: journeyQueue,
        workflowBundle: await workflowBundle(),
        maxCachedWorkflows: cachedWorkflows,
      }),
    ofConnection: (id, perSecond) =>
      Worker.create({
        ...common,
        taskQueue: connectionQueue(id),
        maxConcurrentActivityTaskExecutions: messagesAtOnce,
        maxConcurrentActivityTaskPolls: openPolls,
        ...(perSecond !== undefined && { maxTaskQueueActivitiesPerSecond: Math.max(perSecond, fewestPerSecond) }),
      }),
    close: () => connection.close(),
  };
}
