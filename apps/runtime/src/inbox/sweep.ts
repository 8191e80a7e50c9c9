import { type FailPoints, noFailPoints } from '../fail-points.ts';
import { type Rounds, startRounds } from '../rounds.ts';
import type { Store } from '../store/store.ts';
import { giveWaiting } from './daily-limit.ts';
import { expireTask, hasExpired } from './expire.ts';

/** How the sweep works. */
export interface SweepOptions {
  store: Store;
  failPoints?: FailPoints;
  /** Called once something was committed. */
  committed: () => void;
  /** Told of a round that failed; the next one comes all the same. */
  report: (error: unknown) => void;
}

const minute = 60_000;
const batch = 200;

/** Expires what nobody answered in time, each task in a transaction of its own; says how many. */
export async function expireDue({ store, failPoints = noFailPoints }: SweepOptions, now: number): Promise<number> {
  const due = await store.tasks.expired(now, batch);
  for (const { delivery, enrollment } of due) {
    await failPoints('task:begin', enrollment);
    await store.transaction((tables) => {
      const task = tables.tasks.byId(delivery);
      if (task && hasExpired(task, now)) expireTask(tables, task, now);
    });
    await failPoints('task:committed', enrollment);
  }
  return due.length;
}

/** Gives every rep what waited for a day with room. */
const giveAll = (store: Store, now: number): Promise<void> =>
  store.transaction((tables) => {
    for (const id of tables.tasks.repsWaitedFor()) {
      const rep = tables.reps.byId(id);
      if (rep?.active) giveWaiting(tables, rep, now);
    }
  });

/** Looks at once, and then every minute, for tasks that have expired and for days on which a rep has room again. */
export function startSweep(options: SweepOptions): Rounds {
  const { store, committed, report } = options;
  const round = async (stopping: AbortSignal) => {
    let expired = 0;
    do {
      expired = await expireDue(options, Date.now());
      if (expired) committed();
    } while (expired === batch && !stopping.aborted);
    if ((await store.tasks.repsWaitedFor()).length) await giveAll(store, Date.now());
  };
  return startRounds({ round, pause: minute, report });
}
