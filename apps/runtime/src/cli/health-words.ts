import type { Health } from '../api/index.ts';

/** What keeps journeys from going on, in a sentence; undefined where nothing does. */
export function healthWords({ database, temporal, worker }: Health): string | undefined {
  if (database === 'down') return 'The database cannot be read: nothing is taken, and nothing goes on.';
  if (temporal === 'down') return 'Temporal is down: what comes in is kept, and journeys go on once it is back.';
  if (worker === 'down') return 'No worker serves the journeys: what comes in is kept, and goes on once one runs.';
  return undefined;
}
