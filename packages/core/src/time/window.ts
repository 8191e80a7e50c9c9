import { Temporal } from 'temporal-polyfill';
import { type Instant, wallInstant } from './calendar.ts';

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

/** True when the window is open at an instant, on the wall clock of `zone`. */
export function isOpen(window: Window, at: Instant, zone: string): boolean {
  const today = dateOf(at, zone);
  return [today.subtract({ days: 1 }), today].some((day) => {
    if (!opensOn(window, day)) return false;
    const closingDay = window.to <= window.from ? day.add({ days: 1 }) : day;
    return wallTime(day, window.from, zone) <= at && at < wallTime(closingDay, window.to, zone);
  });
}

/** The first instant after `at` at which the window opens: the first wall time `from` on one of its days. */
export function nextOpening(window: Window, at: Instant, zone: string): Instant {
  const today = dateOf(at, zone);
  for (let ahead = 0; ahead <= 8; ahead++) {
    const day = today.add({ days: ahead });
    const opening = wallTime(day, window.from, zone);
    if (opening > at && opensOn(window, day)) return opening;
  }
  throw new RangeError('a window without days never opens');
}

/** The first instant after `at` that is a wall time (`HH:MM`) in a zone. */
export const nextWallTime = (time: string, at: Instant, zone: string): Instant =>
  nextOpening({ from: time, to: time }, at, zone);

const dateOf = (at: Instant, zone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();

const wallTime = (day: Temporal.PlainDate, time: string, zone: string): Instant =>
  wallInstant(day.toPlainDateTime(Temporal.PlainTime.from(time)), zone);

function opensOn({ days }: Window, day: Temporal.PlainDate): boolean {
  const weekday = weekdays[day.dayOfWeek - 1];
  return days === undefined || (weekday !== undefined && days.includes(weekday));
}
