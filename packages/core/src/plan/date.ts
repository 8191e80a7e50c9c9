import { atClock, duration, type Instant, instantOf, moveWall, readInstant, readWall } from '../time/index.ts';
import { field } from './compare.ts';
import type { Json } from './json.ts';
import type { DateUntil } from './plan.ts';
import type { View } from './view.ts';

/**
 * The instant a date wait means, for the customer as they are now; undefined while it is unset or unreadable, or where
 * it would lie beyond all calendars. The calendar part of `offset` first, on the wall clock of the customer's zone, then
 * the time `at`, then the hours.
 */
export function dateInstant(until: DateUntil, view: View): Instant | undefined {
  const instant = movedDate(until, view);
  return instant === undefined || Number.isNaN(new Date(instant).getTime()) ? undefined : instant;
}

function movedDate(until: DateUntil, view: View): Instant | undefined {
  const value = sourceOf(until, view);
  const offset = duration(until.offset ?? 'PT0S');
  const isMoved = offset.years !== 0 || offset.months !== 0 || offset.weeks !== 0 || offset.days !== 0;
  if (!isMoved && until.at === undefined) {
    const instant = readInstant(value, view.zone);
    return instant === undefined ? undefined : instant + offset.exact;
  }
  const wall = readWall(value, view.zone);
  if (wall === undefined) return undefined;
  const moved = moveWall(wall, offset);
  return instantOf(until.at === undefined ? moved : atClock(moved, until.at), view.zone) + offset.exact;
}

function sourceOf(until: DateUntil, view: View): Json | undefined {
  if (until.attribute !== undefined) return field(view.attributes, until.attribute);
  if (until.entry !== undefined) return field(view.entry, until.entry);
  return view.occasions[until.occasion ?? '']?.[until.edge ?? 'start'];
}
