import { Temporal } from 'temporal-polyfill';
import type { Instant } from './calendar.ts';
import { remembered } from './remembered.ts';
import type { Wall } from './wall.ts';

const day = 86_400_000;

/** The instants that calendars reach lie up to here from 1970, with a year to spare. */
export const farthest = 8.64e15 - 366 * day;

/** What clocks show is reckoned up to here. */
const utmost = 8.64e15 - 3 * day;

/** A stretch of time in which a zone's clocks keep one distance from UTC: from its first instant up to the next change. */
interface Stretch {
  from: Instant;
  until: Instant;
  offset: number;
}

/** What is known of each zone's clocks, the latest asked for first. Asking Temporal takes a hundred times as long. */
const stretchesOf = remembered((_zone: string): Stretch[] => []);

/** What the clocks of a zone show at an instant. Throws a RangeError for a zone that this machine does not know. */
export const wallAt = (at: Instant, zone: string): Wall => at + offsetAt(at, zone);

/**
 * The instant at which the clocks of a zone show something. What a clock change skips is read with the offset before
 * the change; what occurs twice means the first (RFC 5545 §3.3.5, TC39 Temporal's `compatible`).
 */
export function instantOf(wall: Wall, zone: string): Instant {
  if (Math.abs(wall) > utmost) return Math.sign(wall) * utmost;
  const before = offsetAt(wall - day, zone);
  const after = offsetAt(wall + day, zone);
  if (offsetAt(wall - before, zone) === before) return wall - before;
  return offsetAt(wall - after, zone) === after ? wall - after : wall - before;
}

/** Temporal takes the zone out of a text such as `2026-03-29T02:30[Europe/Berlin]`, which names none by itself. */
const isoText = /^\d|[[\]]/;

/** True for a zone that this machine's IANA data knows. */
export const isKnownZone = remembered((zone: string): boolean => {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return !isoText.test(zone);
  } catch {
    return false;
  }
});

function offsetAt(at: Instant, zone: string): number {
  if (zone === 'UTC') return 0;
  const known = stretchesOf(zone);
  const found = known.findIndex(({ from, until }) => from <= at && at < until);
  const stretch = known[found] ?? stretchAt(at, zone);
  if (found !== 0) {
    if (found > 0) known.splice(found, 1);
    known.unshift(stretch);
    known.length = Math.min(known.length, 32);
  }
  return stretch.offset;
}

function stretchAt(at: Instant, zone: string): Stretch {
  const here = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const next = here.getTimeZoneTransition('next');
  const latest = here.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  return {
    from: latest?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    until: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: here.offsetNanoseconds / 1e6,
  };
}
