import type { Tables } from '../store/store.ts';
import { openStates, type StoredTask } from '../store/tasks.ts';
import { tellJourney } from './tell-journey.ts';

/** True for a task that is open by its row, and whose last instant has come. */
export const hasExpired = ({ state, expiresAt }: StoredTask, now: number): boolean =>
  openStates.includes(state) && expiresAt !== null && expiresAt <= now;

/** Closes a task nobody answered in time; it expired at its own last instant, however late we look. */
export function expireTask(tables: Tables, task: StoredTask, now: number): void {
  const at = Math.min(task.expiresAt ?? now, now);
  tables.tasks.change(task.delivery, { state: 'expired', endedAt: at });
  tellJourney(tables, task, { event: 'task.expired', properties: {}, at, arrived: now });
}
