import { type Rounds, startRounds } from '../rounds.ts';
import type { StoredConnection } from '../store/connections.ts';
import type { StoredPoll } from '../store/polls.ts';
import { receiveEvents } from './receive-events.ts';
import type { RequestParts } from './receive-request.ts';

/** What polling needs; times in milliseconds. */
export interface PollingParts extends RequestParts {
  /** Told of connections that could not be read; `kind` is the failure's. */
  report: (trouble: { connection: string; failures: number; kind: string }) => void;
  /** How often a connection is read (60,000). */
  every?: number;
  /** How often is looked which of them are due (5,000). */
  look?: number;
}

/** The reading of events from providers that do not call us. */
export interface Polling {
  /** Looks at once, and from then on regularly. */
  start(): void;
  /** Stops after what is under way. */
  stop(): Promise<void>;
}

const deadlineMs = 30_000;
/** A process that died with a lease keeps others from the connection no longer than this. */
const leaseMs = 120_000;
const longestPause = 3_600_000;

/**
 * Makes it. Each connection whose connector polls is read every minute, by one process at a time (a lease in the store),
 * on from its cursor; while there is more, at once again. The cursor is kept after the events were committed: a crash in
 * between reads them again, and changes nothing. Trouble backs off, up to an hour, or for as long as the provider says.
 */
export function createPolling(parts: PollingParts): Polling {
  const { store, connectorOf, now, every = 60_000, look = 5_000 } = parts;
  let rounds: Rounds | undefined;

  const round = async () => {
    const due = (await store.connections.all()).filter(
      ({ connector }) => connectorOf(connector)?.manifest.capabilities.poll,
    );
    await Promise.all(due.map((one) => readOne(one).catch(() => failed(one))));
  };

  const failed = ({ id }: StoredConnection) => parts.report({ connection: id, failures: 1, kind: 'internal' });

  async function readOne(connection: StoredConnection): Promise<void> {
    const leased = await store.polls.lease(connection.id, now(), now() + leaseMs);
    if (!leased) return;
    let kept = later(leased, { failures: leased.failures + 1, pause: 0 });
    try {
      kept = await read(connection, leased);
    } finally {
      await store.polls.release(connection.id, { ...kept, leasedUntil: leased.leasedUntil });
    }
  }

  async function read(connection: StoredConnection, leased: StoredPoll) {
    const own = { settings: connection.settings, secrets: parts.secretsOf(connection) };
    const answer = await connectorOf(connection.connector)?.poll(own, leased.cursor ?? undefined, { deadlineMs });
    if (!answer || 'failure' in answer) {
      const failures = leased.failures + 1;
      const pause = (answer?.failure.retryAfter ?? 0) * 1_000;
      parts.report({ connection: connection.id, failures, kind: answer?.failure.kind ?? 'config' });
      return later(leased, { failures, pause });
    }
    const { events, cursor } = answer.polled;
    await receiveEvents(parts, connection, events);
    const isMore = events.length > 0 && cursor !== leased.cursor;
    return { cursor, failures: 0, nextAt: isMore ? now() : now() + every };
  }

  const later = ({ cursor }: StoredPoll, { failures, pause }: { failures: number; pause: number }) => ({
    cursor,
    failures,
    nextAt: now() + Math.max(pause, Math.min(longestPause, every * 2 ** Math.min(failures - 1, 10))),
  });

  return {
    start() {
      rounds ??= startRounds({ round, pause: look, report: () => undefined });
    },
    async stop() {
      await rounds?.stop();
      rounds = undefined;
    },
  };
}
