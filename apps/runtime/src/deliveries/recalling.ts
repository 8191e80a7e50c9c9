import type { PlainFailure } from '@waymark/connectors/sdk';
import { type Rounds, startRounds } from '../rounds.ts';
import type { StoredConnection } from '../store/connections.ts';
import type { StoredRecall } from '../store/recalls.ts';
import type { HandOverParts } from './hand-over.ts';
import { leaveByItself } from './leave-by-itself.ts';
import { isAnswered } from './outcome.ts';
import { createPace } from './pace.ts';
import { pauseAfter } from './retry-later.ts';
import { patience } from './settle-attempt.ts';

/** What recalling needs. */
export interface RecallingParts extends Pick<HandOverParts, 'store' | 'connectorOf' | 'secretsOf'> {
  now: () => number;
  /** Told of messages that could not be taken back, and why; `givenUp`: it is not tried again. */
  report: (trouble: { delivery: number; kind: string; givenUp: boolean }) => void;
  /** Milliseconds between two looks (5,000). */
  look?: number;
}

const deadlineMs = 20_000;
/** A process that died with one keeps others from it no longer than this. */
const leaseMs = 60_000;
const batch = 50;

/**
 * Lets providers take back what is still open of enrollments that ended early, by connectors that can: at the rate of their
 * connections, not while these are held back or need attention, and again while they cannot be reached, ever more slowly and
 * for 72 hours at most. Where one refuses, it is not asked again. What was asked for twice was taken back once (`recall` does
 * no harm twice).
 */
export function startRecalling(parts: RecallingParts): Rounds {
  const { store, now, report, look = 5_000 } = parts;
  const pace = createPace(parts);

  const round = async (stopping: AbortSignal) => {
    for (let due: StoredRecall[] = []; !stopping.aborted; ) {
      due = await store.recalls.due(now(), batch);
      await Promise.all(due.map(take));
      if (due.length < batch) return;
    }
  };

  const take = async (recall: StoredRecall) => {
    if (!(await store.recalls.lease(recall, now() + leaseMs))) return;
    await takeBack(recall).catch(() => putOff(recall, { kind: 'internal' }));
  };

  const takeBack = async (recall: StoredRecall) => {
    const delivery = await store.deliveries.byId(recall.delivery);
    const connection = delivery?.connection ? await store.connections.byId(delivery.connection) : undefined;
    const connector = delivery && parts.connectorOf(delivery.connector);
    if (!delivery || !connection || connector?.manifest.capabilities.recall === false) {
      return store.recalls.done(recall.delivery);
    }
    if (!connector) return putOff(recall, { kind: 'config' });
    const own = { settings: connection.settings, secrets: parts.secretsOf(connection) };
    const answer = await leaveByItself(
      { store, pace, now },
      {
        connection: connection.id,
        ailing: false,
        isAnswered,
        leave: () => connector.recall(own, delivery.key, { deadlineMs }),
      },
    );
    if ('stays' in answer) {
      const later = answer.stays === 'held' ? pauseAfter(recall.attempts + 2) : answer.later;
      return store.recalls.putOff(recall.delivery, now() + later);
    }
    if ('ok' in answer) return store.recalls.done(recall.delivery);
    return keepRefusal(recall, { connection, failure: answer.failure });
  };

  const keepRefusal = async (
    recall: StoredRecall,
    { connection, failure }: { connection: StoredConnection; failure: PlainFailure },
  ) => {
    const { kind, retryAfter = 0 } = failure;
    const pause = Math.min(retryAfter * 1_000, patience);
    if (kind === 'rate-limited' && pause > 0) {
      await store.connections.setNext(connection.id, Math.max(connection.nextAt, now() + pause));
    }
    return putOff(recall, { kind, pause });
  };

  const putOff = async (
    { delivery, askedAt, attempts }: StoredRecall,
    { kind, pause = 0 }: { kind: string; pause?: number },
  ) => {
    const givenUp = kind === 'refused' || kind === 'invalid-message' || now() - askedAt > patience;
    report({ delivery, kind, givenUp });
    if (givenUp) return store.recalls.done(delivery);
    return store.recalls.putOff(delivery, now() + Math.max(pause, pauseAfter(attempts + 2)));
  };

  return startRounds({ round, pause: look, report: () => report({ delivery: 0, kind: 'internal', givenUp: false }) });
}
