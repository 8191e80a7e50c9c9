import type { JourneyStatus, Steered } from '../api/journeys.ts';
import type { Tables } from '../store/store.ts';

/** Which journey, and when. */
interface Asked {
  key: string;
  at: number;
}

/** From now on nothing of the journey is handed over; everything else goes on. Undefined: there is no such journey. */
export function pauseJourney(tables: Tables, { key, at }: Asked): Steered | undefined {
  const status = tables.journeys.statusOf(key);
  if (status !== 'live') return status && { refused: status };
  return become(tables, 'paused', { key, at, enrollments: tables.journeys.open(key) });
}

/** Lets a paused journey send again: what was held asks again, in the order in which it was held. */
export function resumeJourney(tables: Tables, { key, at }: Asked): Steered | undefined {
  const status = tables.journeys.statusOf(key);
  if (status !== 'paused') return status && { refused: status };
  return become(tables, 'live', { key, at, enrollments: tables.wakes.resume({ why: 'paused', journey: key, at }) });
}

/**
 * Lets nobody in any more and ends the open enrollments of every version; with `entryOnly` those go on to their end. One
 * stopped so may be stopped wholly later; a paused one is not stopped so, since nothing would say that it is paused.
 */
export function stopJourney(
  tables: Tables,
  { key, at, entryOnly }: Asked & { entryOnly: boolean },
): Steered | undefined {
  const status = tables.journeys.statusOf(key);
  if (status === undefined) return undefined;
  if (status === 'draft' || (entryOnly && status !== 'live')) return { refused: status };
  const enrollments = entryOnly ? tables.journeys.open(key) : tables.wakes.stop(key, at);
  if (!entryOnly) tables.tasks.recallJourney(key, at);
  if (status === 'stopped' && !enrollments) return { refused: status };
  return become(tables, 'stopped', { key, at, enrollments });
}

function become(tables: Tables, status: JourneyStatus, done: Asked & { enrollments: number }): Steered {
  const { key, at, enrollments } = done;
  tables.journeys.setStatus(key, status, at);
  return { status, enrollments };
}
