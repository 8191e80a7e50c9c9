import { Temporal } from 'temporal-polyfill';
import { farthest, instantOf, isKnownZone, wallAt } from './clocks.ts';
import { type Duration, duration } from './duration.ts';
import { moveWall, type Wall } from './wall.ts';

/** An instant: whole milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/**
 * Moves an instant by a duration: years, months, weeks and days as calendar steps on the wall clock of `zone`, then
 * hours, minutes and seconds exactly. A wall time that a clock change skips is read with the offset before the change,
 * one that occurs twice means the first (RFC 5545 §3.3.5, TC39 Temporal's `compatible`). What would lie some 270,000
 * years off, where instants end, lies at that end.
 */
export function addDuration(at: Instant, span: string | Duration, zone: string): Instant {
  const length = typeof span === 'string' ? duration(span) : span;
  const { years, months, weeks, days, exact } = length;
  const roughly = at + exact + (years * 365.25 + months * 30.4375 + weeks * 7 + days) * 86_400_000;
  if (Math.abs(roughly) > farthest) return Math.sign(roughly) * farthest;
  if (!(years || months || weeks || days)) return at + exact;
  return instantOf(moveWall(wallAt(at, zone), length), zone) + exact;
}

/** Moves an instant back by a duration: the calendar part on the wall clock of `zone` first, then the exact part. */
export function subtractDuration(at: Instant, span: string | Duration, zone: string): Instant {
  const { years, months, weeks, days, exact } = typeof span === 'string' ? duration(span) : span;
  return addDuration(at, { years: -years, months: -months, weeks: -weeks, days: -days, exact: -exact }, zone);
}

const zoned = /(?:Z|[+-]\d{2}(?::?\d{2}(?::?\d{2}(?:[.,]\d+)?)?)?)(?:\[[^\]]*\])*$/i;
const startsWithDate = /^[+-]?\d{4,6}-\d{2}-\d{2}/;
const hasTime = /[T ]/i;

/**
 * Reads an ISO date or date-time as an instant: a bare date is midnight in `zone`, a date-time without offset is wall
 * time in `zone`. Undefined when the text is neither.
 */
export function readInstant(text: unknown, zone: string): Instant | undefined {
  if (typeof text !== 'string' || !startsWithDate.test(text)) return undefined;
  try {
    return isZoned(text) ? zonedInstant(text) : instantOf(plainWall(text), zone);
  } catch {
    return undefined;
  }
}

/** What the clocks of `zone` show at an ISO date (midnight) or date-time; undefined when the text is neither. */
export function readWall(text: unknown, zone: string): Wall | undefined {
  if (typeof text !== 'string' || !startsWithDate.test(text)) return undefined;
  try {
    return isZoned(text) ? wallAt(zonedInstant(text), zone) : plainWall(text);
  } catch {
    return undefined;
  }
}

const isZoned = (text: string): boolean => hasTime.test(text) && zoned.test(text);

function zonedInstant(text: string): Instant {
  const plainly = Date.parse(text);
  const isPlain = Number.isFinite(plainly) && isoInstant(plainly) === text;
  return isPlain ? plainly : Temporal.Instant.from(text).epochMilliseconds;
}

function plainWall(text: string): Wall {
  const midnight = text.length === 10 ? Date.parse(text) : Number.NaN;
  if (Number.isFinite(midnight) && isoInstant(midnight).startsWith(text)) return midnight;
  const wall = hasTime.test(text) ? Temporal.PlainDateTime.from(text) : Temporal.PlainDate.from(text).toPlainDateTime();
  return wall.toZonedDateTime('UTC').epochMilliseconds;
}

/** True for a time zone this machine's IANA data knows. */
export const isZone = (name: unknown): name is string => typeof name === 'string' && name !== '' && isKnownZone(name);

/** The zone a customer lives in: their `timeZone` attribute where it names one, else the fallback. */
export const zoneOf = (attributes: Readonly<Record<string, unknown>>, fallback: string): string =>
  isZone(attributes.timeZone) ? attributes.timeZone : fallback;

/** An instant as the trace writes it: ISO 8601 in UTC with milliseconds. */
export const isoInstant = (at: Instant): string => new Date(at).toISOString();
