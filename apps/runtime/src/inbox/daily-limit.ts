import { atClock, instantOf, wallAt } from '@waymark/core/time';
import type { StoredRep } from '../store/reps.ts';
import type { Tables } from '../store/store.ts';
import type { StoredTask } from '../store/tasks.ts';
import { inboxSettings } from './inbox-settings.ts';
import { zoneOfRep } from './rep-zone.ts';

/** The first instant of the day that `now` is in, on the clocks of a zone. */
export const startOfDay = (now: number, zone: string): number => instantOf(atClock(wallAt(now, zone), '00:00'), zone);

/** How many tasks a rep got today, by their own clocks. */
export const givenToday = ({ tasks }: Tables, rep: StoredRep, now: number): number =>
  tasks.givenSince(rep.id, startOfDay(now, zoneOfRep(rep)));

/** How many new tasks a day the connection of a task allows one rep. */
export function limitOf(tables: Tables, { delivery }: Pick<StoredTask, 'delivery'>): number {
  const connection = tables.deliveries.byId(delivery)?.connection ?? null;
  return inboxSettings(tables, connection).dailyLimit ?? Number.POSITIVE_INFINITY;
}

/**
 * Gives a rep what waited for them, as far as today has room: the most urgent first, of these the oldest. Whoever looks
 * first on a new day finds that day's tasks.
 */
export function giveWaiting(tables: Tables, rep: StoredRep, now: number): void {
  const waiting = tables.tasks.waiting(rep.id);
  if (waiting.length === 0) return;
  let given = givenToday(tables, rep, now);
  for (const task of waiting) {
    if (given >= limitOf(tables, task)) continue;
    tables.tasks.change(task.delivery, { state: 'open', givenAt: now });
    given += 1;
  }
}
