import type { Instant } from './calendar.ts';
import { instantOf, wallAt } from './clocks.ts';
import { atClock, midnightOf, type Wall } from './wall.ts';

/** Days of the week as the language writes them, Monday first. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** A day of the week. */
export type Weekday = (typeof weekdays)[number];

/**
 * Hours of the day, `HH:MM` on the wall clock: `from` included, `to` not. A window that ends at or before its beginning
 * goes over midnight, and what is after midnight belongs to the day on which it opened. No days: every day.
 */
export interface Window {
  days?: readonly Weekday[] | undefined;
  from: string;
  to: string;
}

const day = 86_400_000;

/** Days from today whose window may be open now: the last one too where a day was skipped, the next where it began twice. */
const near = [-2, -1, 0, 1];

/** True when the window is open at an instant, on the wall clock of `zone`. */
export function isOpen(window: Window, at: Instant, zone: string): boolean {
  const today = midnightOf(wallAt(at, zone));
  return near.some((days) => {
    const date = today + days * day;
    if (!opensOn(window, date)) return false;
    const closing = window.to <= window.from ? date + day : date;
    return instantOf(atClock(date, window.from), zone) <= at && at < instantOf(atClock(closing, window.to), zone);
  });
}

/**
 * The first instant after `at` at which the window opens: the first wall time `from` on one of its days. Where a clock
 * change skips that time at the end of a day, the window of that day opens on the next. Some 270,000 years off, where
 * instants end, it is `at` itself.
 */
export function nextOpening(window: Window, at: Instant, zone: string): Instant {
  const today = midnightOf(wallAt(at, zone));
  for (let ahead = -1; ahead <= 8; ahead++) {
    const date = today + ahead * day;
    const opening = instantOf(atClock(date, window.from), zone);
    if (opening > at && opensOn(window, date)) return opening;
  }
  if (window.days?.length === 0) throw new RangeError('a window without days never opens');
  return at;
}

/** The first instant after `at` that is a wall time (`HH:MM`) in a zone. */
export const nextWallTime = (time: string, at: Instant, zone: string): Instant =>
  nextOpening({ from: time, to: time }, at, zone);

function opensOn({ days }: Window, midnight: Wall): boolean {
  const since = midnight / day + 3;
  const weekday = weekdays[((since % 7) + 7) % 7];
  return days === undefined || (weekday !== undefined && days.includes(weekday));
}
