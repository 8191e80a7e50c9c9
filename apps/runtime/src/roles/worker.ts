import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from '@temporalio/client';
import { Runtime, type Worker as TemporalWorker } from '@temporalio/worker';
import { createActivities } from '../activities/activities.ts';
import { secretsOf } from '../connections/secrets.ts';
import { createCompose } from '../deliveries/compose.ts';
import type { HandOverParts } from '../deliveries/hand-over.ts';
import { createLivePost } from '../deliveries/live-post.ts';
import { startRecalling } from '../deliveries/recalling.ts';
import type { Foundation } from '../foundation.ts';
import { connectTemporal } from '../temporal/connect.ts';
import { type Queues, startQueues } from '../temporal/queues.ts';
import { registerSearchAttributes } from '../temporal/search-attributes.ts';
import { connectWorkers } from '../temporal/worker.ts';
import type { Running } from './api.ts';

const longestPause = 3_000;

/** Runs journeys. Waits for Temporal where it is away, and comes back where it goes. */
export function startWorker(foundation: Foundation): Running {
  const { config, log, keys, store, connectors, renderer, failPoints } = foundation;
  // Under `node --watch` threads report the files they import by messages, which the SDK takes for those of its own.
  delete process.env.WATCH_REPORT_DEPENDENCIES;
  Runtime.install({
    shutdownSignals: [],
    logger: quietLogger(log),
    telemetryOptions: { logging: { filter: { core: 'ERROR', other: 'ERROR' }, forward: {} } },
  });
  const host = { renderer, url: config.url, signingKey: keys.links };
  const compose = createCompose((id) => connectors.connectors.get(id)?.manifest, host);
  const handOver: HandOverParts = {
    store,
    connectorOf: (id) => connectors.connectors.get(id),
    secretsOf: (connection) => secretsOf(connection, keys.secrets),
    url: config.url,
  };
  const activities = createActivities({
    ...handOver,
    compose,
    post: createLivePost({ ...handOver, compose, failPoints }),
    failPoints,
    report: (trouble) => log.error(trouble, 'a stretch failed; it is tried again'),
  });
  const recalling = startRecalling({
    ...handOver,
    now: Date.now,
    report: (trouble) => log.warn(trouble, 'a message could not be taken back'),
  });
  const stopping = new AbortController();
  let worker: TemporalWorker | undefined;
  let queues: Queues | undefined;

  /** Runs a worker until it ends; false where Temporal does not answer. */
  const run = async (): Promise<boolean> => {
    const temporal = connectTemporal(config.temporal);
    try {
      if (!(await temporal.isUp())) return false;
      const missing = await registerSearchAttributes(
        temporal.client.connection as Connection,
        config.temporal.namespace,
      );
      if (missing !== undefined) log.warn(missing);
    } finally {
      await temporal.close();
    }
    const workers = await connectWorkers(config.temporal, activities);
    try {
      worker = await workers.ofJourneys();
      if (stopping.signal.aborted) return true;
      log.info('running journeys');
      queues = startQueues({ ...handOver, open: workers.ofConnection, report: (err) => log.warn({ err }, rests) });
      await worker.run().finally(queues.stop);
      return true;
    } finally {
      await workers.close();
    }
  };

  const keepRunning = async () => {
    let isAway = false;
    for (let delay = 250; !stopping.signal.aborted; delay = Math.min(delay * 2, longestPause)) {
      try {
        const ran = await run();
        if (!ran && !isAway) log.warn(awayWords(config.temporal.address));
        isAway = !ran;
      } catch (err) {
        log.warn({ err }, 'the worker is not connected to Temporal; it tries again');
      }
      worker = undefined;
      await pause(delay, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const running = keepRunning();

  return {
    async stop() {
      stopping.abort();
      void queues?.stop();
      if (worker?.getState() === 'RUNNING') worker.shutdown();
      await recalling.stop();
      await running;
    },
  };
}

const rests = 'the messages that wait for a connection rest for a moment';

const awayWords = (address: string): string =>
  `Temporal does not answer at ${address}. Journeys go on as soon as it does; “npm start” starts a server, TEMPORAL_ADDRESS names another one.`;

/** Passes the SDK's warnings and errors on, as sentences only: its details may hold what a workflow was given. */
function quietLogger(log: Foundation['log']) {
  const quiet = () => undefined;
  return {
    log: (level: string, message: string) => {
      if (level === 'ERROR') log.error(message);
      else if (level === 'WARN') log.warn(message);
    },
    trace: quiet,
    debug: quiet,
    info: quiet,
    warn: (message: string) => log.warn(message),
    error: (message: string) => log.error(message),
  };
}
