import type { Conflict } from '../api/journeys.ts';
import type { StoredJourney } from '../store/journeys.ts';

/** What is told to somebody who saves or publishes a journey that another one saved in between. */
export const conflictWith = ({ revision, draft, changedAt, changedBy }: StoredJourney): Conflict => ({
  conflict: { revision, document: draft, at: new Date(changedAt).toISOString(), by: changedBy },
});
