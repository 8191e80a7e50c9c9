import type { Health } from '../api/status.ts';

/** Says whether what the product consists of answers; each within a second or two. */
export interface Checks {
  database: () => Promise<boolean>;
  temporal: () => Promise<boolean>;
  /** Whether a worker serves the journeys. */
  worker: () => Promise<boolean>;
}

/** Looks at everything at once. */
export const createHealth =
  (checks: Checks): (() => Promise<Health>) =>
  async () => {
    const [database, temporal, worker] = await Promise.all([checks.database(), checks.temporal(), checks.worker()]);
    const word = (well: boolean) => (well ? 'ok' : 'down');
    return {
      status: word(database && temporal),
      ...{ database: word(database), temporal: word(temporal), worker: word(worker) },
    };
  };
