import { type Rounds, startRounds } from '../rounds.ts';
import type { StoredRecall } from '../store/recalls.ts';
import type { HandOverParts } from './hand-over.ts';
import { pauseAfter } from './retry-later.ts';

/** What recalling needs. */
export interface RecallingParts extends Pick<HandOverParts, 'store' | 'connectorOf' | 'secretsOf'> {
  now: () => number;
  /** Told of messages that could not be taken back, and why; `given up`: it is not tried again. */
  report: (trouble: { delivery: number; kind: string; givenUp: boolean }) => void;
  /** Milliseconds between two looks (5,000). */
  look?: number;
}

const deadlineMs = 20_000;
/** A process that died with one keeps others from it no longer than this. */
const leaseMs = 60_000;
/** After so long, in milliseconds, whoever had the task has dealt with it. */
const patience = 72 * 3_600_000;
const batch = 50;

/**
 * Lets providers take back what is still open of enrollments that ended early, by connectors that can: at once, and again
 * while they cannot be reached, ever more slowly and for 72 hours at most. Where one refuses, it is not asked again. What
 * was asked for twice was taken back once (`recall` does no harm twice).
 */
export function startRecalling(parts: RecallingParts): Rounds {
  const { store, now, report, look = 5_000 } = parts;

  const round = async (stopping: AbortSignal) => {
    for (let due: StoredRecall[] = []; !stopping.aborted; ) {
      due = await store.recalls.due(now(), batch);
      await Promise.all(due.map(take));
      if (due.length < batch) return;
    }
  };

  const take = async (recall: StoredRecall) => {
    if (await store.recalls.lease(recall, now() + leaseMs)) await takeBack(recall);
  };

  const takeBack = async ({ delivery: id, askedAt, attempts }: StoredRecall) => {
    const delivery = await store.deliveries.byId(id);
    const connection = delivery?.connection ? await store.connections.byId(delivery.connection) : undefined;
    const connector = delivery && parts.connectorOf(delivery.connector);
    if (!delivery || !connection || !connector?.manifest.capabilities.recall) return store.recalls.done(id);
    const own = { settings: connection.settings, secrets: parts.secretsOf(connection) };
    const answer = await connector.recall(own, delivery.key, { deadlineMs });
    if ('ok' in answer) return store.recalls.done(id);
    const { kind, retryAfter = 0 } = answer.failure;
    const givenUp = kind === 'refused' || kind === 'invalid-message' || now() - askedAt > patience;
    report({ delivery: id, kind, givenUp });
    if (givenUp) return store.recalls.done(id);
    await store.recalls.putOff(id, now() + Math.max(retryAfter * 1_000, pauseAfter(attempts + 2)));
  };

  return startRounds({ round, pause: look, report: () => undefined });
}
