import { setTimeout as pause } from 'node:timers/promises';
import type { Worker } from '@temporalio/worker';
import type { CheckParts } from '../connections/check-connection.ts';
import { lookAgain } from '../connections/look-again.ts';
import { perSecond, rateOf } from '../deliveries/rate.ts';

/** Milliseconds between two looks at the connections. */
const betweenLooks = 1_000;

/** What the queues of connections need of the rest of the runtime. */
export interface QueuesParts extends CheckParts {
  /** Makes a worker of a connection's queue. */
  open: (connection: string, perSecond: number | undefined) => Promise<Pick<Worker, 'run' | 'getState' | 'shutdown'>>;
  report: (err: unknown) => void;
}

/** The queues as they are served; `stop` ends when what was under way is done. */
export interface Queues {
  stop(): Promise<void>;
}

/** A queue that is served, and at most how many of its messages a second. */
interface Served {
  perSecond: number | undefined;
  close: () => void;
}

/**
 * Serves the queue of every connection but of those that need attention, and of removed ones while messages wait for them.
 * Follows what becomes of the connections within a second or so, and looks at those that need attention from time to time.
 */
export function startQueues({ open, report, ...checks }: QueuesParts): Queues {
  const { store, connectorOf } = checks;
  const served = new Map<string, Served>();
  /** One for each worker that has not ended yet, also of a queue that is served no more and has hand-overs under way. */
  const running = new Set<Promise<unknown>>();
  const stopping = new AbortController();

  const serve = async (id: string, most: number | undefined): Promise<void> => {
    const worker = await open(id, most);
    const ended = worker
      .run()
      .catch(report)
      .finally(() => {
        running.delete(ended);
        if (served.get(id)?.close === close) served.delete(id);
      });
    running.add(ended);
    const close = () => {
      served.delete(id);
      if (worker.getState() === 'RUNNING') worker.shutdown();
    };
    served.set(id, { perSecond: most, close });
  };

  const look = async (): Promise<void> => {
    const { connections, used } = await store.read((tables) => ({
      connections: tables.connections.all(),
      used: tables.deliveries.connections(),
    }));
    const wanted = new Map<string, number | undefined>();
    for (const id of used) wanted.set(id, undefined);
    for (const connection of connections) {
      if (connection.health === 'attention') wanted.delete(connection.id);
      else wanted.set(connection.id, perSecond(rateOf(connection, connectorOf(connection.connector))));
    }
    for (const [id, { perSecond: most, close }] of served) {
      if (!wanted.has(id) || wanted.get(id) !== most) close();
    }
    const missing = [...wanted].filter(([id]) => !served.has(id));
    await Promise.all(missing.map(([id, most]) => serve(id, most).catch(report)));
    void lookAgain(checks, connections).catch(report);
  };

  const keepLooking = async () => {
    while (!stopping.signal.aborted) {
      await look().catch(report);
      await pause(betweenLooks, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
    for (const { close } of served.values()) close();
    await Promise.all(running);
  };
  const looking = keepLooking();

  return {
    stop() {
      stopping.abort();
      return looking;
    },
  };
}
