import { Temporal } from 'temporal-polyfill';
import { type Duration, duration } from './duration.ts';

/** An instant: whole milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** The instants that calendars reach lie up to here from 1970, with a year to spare. */
const farthest = 8.64e15 - 366 * 86_400_000;

/**
 * Moves an instant by a duration: years, months, weeks and days as calendar steps on the wall clock of `zone`, then
 * hours, minutes and seconds exactly. A wall time that a clock change skips is read with the offset before the change,
 * one that occurs twice means the first (RFC 5545 §3.3.5, TC39 Temporal's `compatible`). What would lie some 270,000
 * years off, where instants end, lies at that end.
 */
export function addDuration(at: Instant, span: string | Duration, zone: string): Instant {
  const { years, months, weeks, days, exact } = typeof span === 'string' ? duration(span) : span;
  const roughly = at + exact + (years * 365.25 + months * 30.4375 + weeks * 7 + days) * 86_400_000;
  if (Math.abs(roughly) > farthest) return Math.sign(roughly) * farthest;
  if (!(years || months || weeks || days)) return at + exact;
  const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime();
  return wallInstant(wall.add({ years, months, weeks, days }), zone) + exact;
}

/** Moves an instant back by a duration: the calendar part on the wall clock of `zone` first, then the exact part. */
export function subtractDuration(at: Instant, span: string | Duration, zone: string): Instant {
  const { years, months, weeks, days, exact } = typeof span === 'string' ? duration(span) : span;
  return addDuration(at, { years: -years, months: -months, weeks: -weeks, days: -days, exact: -exact }, zone);
}

/** The instant of a wall time in a zone, with Temporal's `compatible` reading of gaps and overlaps. */
export function wallInstant(wall: Temporal.PlainDateTime, zone: string): Instant {
  return wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}

const zoned = /(?:Z|[+-]\d{2}(?::?\d{2})?)(?:\[[^\]]*\])?$/i;

/**
 * Reads an ISO date or date-time as an instant: a bare date is midnight in `zone`, a date-time without offset is wall
 * time in `zone`. Undefined when the text is neither.
 */
export function readInstant(text: unknown, zone: string): Instant | undefined {
  if (typeof text !== 'string' || !/^[+-]?\d{4,6}-\d{2}-\d{2}/.test(text)) return undefined;
  try {
    if (text.includes('T') || text.includes(' ')) {
      if (zoned.test(text)) return Temporal.Instant.from(text).epochMilliseconds;
      return wallInstant(Temporal.PlainDateTime.from(text), zone);
    }
    return wallInstant(Temporal.PlainDate.from(text).toPlainDateTime(), zone);
  } catch {
    return undefined;
  }
}

/** True for a time zone this machine's IANA data knows. */
export function isZone(name: unknown): name is string {
  if (typeof name !== 'string' || !name) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/** The zone a customer lives in: their `timeZone` attribute where it names one, else the fallback. */
export const zoneOf = (attributes: Readonly<Record<string, unknown>>, fallback: string): string =>
  isZone(attributes.timeZone) ? attributes.timeZone : fallback;

/** An instant as the trace writes it: ISO 8601 in UTC with milliseconds. */
export const isoInstant = (at: Instant): string => new Date(at).toISOString();
