import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDuration, instantOf, isoInstant, isZone, readInstant, readWall, wallAt } from './index.ts';

const zones = [
  ...Intl.supportedValuesOf('timeZone').filter((_, n) => n % 7 === 0),
  'UTC',
  '+05:45',
  'Africa/Casablanca',
];
const zone = fc.constantFrom(...zones);
const instant = fc.oneof(
  fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2200, 0) }),
  fc.integer({ min: 0, max: 7 * 366 * 96 }).map((quarters) => Date.UTC(2024, 0) + quarters * 900_000),
);

const temporalWall = (at: number, name: string) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name).toPlainDateTime();
const temporalInstant = (wall: Temporal.PlainDateTime, name: string) =>
  wall.toZonedDateTime(name, { disambiguation: 'compatible' }).epochMilliseconds;

/** Instants around the clock changes of a zone, from 2024 on. */
function changes(name: string): number[] {
  const found: number[] = [];
  let next = Temporal.PlainDate.from('2024-01-01').toZonedDateTime(name).getTimeZoneTransition('next');
  for (; next && found.length < 14; next = next.getTimeZoneTransition('next')) found.push(next.epochMilliseconds);
  return found;
}

describe('the clocks of a zone', () => {
  it('show what Temporal says, at any instant and around every change', () => {
    const check = (name: string, at: number) => {
      const wall = temporalWall(at, name);
      expect(isoInstant(wallAt(at, name)), `${name} ${at}`).toBe(
        isoInstant(wall.toZonedDateTime('UTC').epochMilliseconds),
      );
    };
    fc.assert(fc.property(zone, instant, check));
    for (const name of zones.slice(0, 20)) {
      for (const change of changes(name)) for (const off of [-1, 0, 1, 3_599_999]) check(name, change + off);
    }
  });

  it('show a time at the instant that Temporal says, skipped and repeated times too', () => {
    const check = (name: string, at: number) => {
      const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('UTC').toPlainDateTime();
      expect(isoInstant(instantOf(at, name)), `${name} ${wall}`).toBe(isoInstant(temporalInstant(wall, name)));
    };
    fc.assert(fc.property(zone, instant, check));
    for (const name of zones.slice(0, 20)) {
      for (const change of changes(name)) {
        for (const off of [-3_600_000, -1, 0, 1_800_000, 3_600_000]) check(name, wallAt(change, name) + off);
      }
    }
  });

  it('are not known for a zone that there is not', () => {
    const texts = ['2026-03-29T02:30[Europe/Berlin]', '2026-03-29T02:30Z', '[UTC]'];
    for (const name of ['Mars/Olympus', '', 'Europe', 7, undefined, ...texts])
      expect(isZone(name), String(name)).toBe(false);
    expect(isZone('Europe/Berlin')).toBe(true);
    expect(() => wallAt(0, 'Mars/Olympus')).toThrow(RangeError);
  });
});

describe('a calendar step', () => {
  it('ends where Temporal’s does, forwards and backwards', () => {
    const part = fc.integer({ min: 0, max: 40 });
    const span = fc.record({ years: part, months: part, weeks: part, days: part, hours: part });
    fc.assert(
      fc.property(zone, instant, span, fc.constantFrom(1, -1), (name, at, length, sign) => {
        const { hours, ...calendar } = length;
        const text = `${sign < 0 ? '-' : ''}P${length.years}Y${length.months}M${length.weeks}W${length.days}DT${hours}H`;
        const wall = temporalWall(at, name);
        const moved = sign < 0 ? wall.subtract(calendar) : wall.add(calendar);
        const expected = temporalInstant(moved, name) + sign * hours * 3_600_000;
        expect(isoInstant(addDuration(at, text, name))).toBe(isoInstant(expected));
      }),
    );
  });
});

describe('an ISO text', () => {
  it('is read as Temporal reads it, as an instant and as what clocks show', () => {
    const form = fc.constantFrom(
      (at: number) => isoInstant(at),
      (at: number) => isoInstant(at).slice(0, 10),
      (at: number) => isoInstant(at).slice(0, 19),
      (at: number) => `${isoInstant(at).slice(0, 16)}+05:45`,
      (at: number) => isoInstant(at).replace(/-\d\dT/, '-31T'),
      (at: number) =>
        isoInstant(at)
          .slice(0, 10)
          .replace(/-\d\d$/, '-31'),
    );
    fc.assert(
      fc.property(zone, instant, form, (name, at, write) => {
        const text = write(at);
        const expected = temporalRead(text, name);
        expect(readInstant(text, name), text).toBe(expected?.instant);
        expect(readWall(text, name), text).toBe(expected?.wall);
      }),
    );
  });
});

function temporalRead(text: string, name: string): { instant: number; wall: number } | undefined {
  try {
    const isZoned = /Z$|\+05:45$/.test(text);
    const wall = isZoned
      ? Temporal.Instant.from(text).toZonedDateTimeISO(name).toPlainDateTime()
      : Temporal.PlainDateTime.from(text);
    const instant = isZoned ? Temporal.Instant.from(text).epochMilliseconds : temporalInstant(wall, name);
    return { instant, wall: wall.toZonedDateTime('UTC').epochMilliseconds };
  } catch {
    return undefined;
  }
}
