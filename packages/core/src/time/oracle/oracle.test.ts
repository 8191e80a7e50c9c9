import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type Instant, isZone } from '../index.ts';
import { ask } from './ask.ts';
import { type Change, type Group, readTable } from './read-table.ts';

declare const process: { versions: { tz: string } };

const { release, differs, spans, groups } = readTable();
const [start, end] = [Date.parse('2024-01-01T00:00Z'), Date.parse('2031-01-01T00:00Z')];

/** The zones whose clocks go otherwise in the release that this Node brings, for that reason alone. */
const own = process.versions.tz;
const otherwise = own === release ? [] : (differs.get(own) ?? []);
const same: Group[] = groups.map((group) => ({
  ...group,
  zones: group.zones.filter((zone) => !otherwise.includes(zone)),
}));
const releases = `IANA ${release} in the table and ${own} in Node (otherwise: ${otherwise.join(' ') || 'no zone'})`;

describe(`every time zone, by ${releases},`, () => {
  it('is known by its name', () => {
    const zones = groups.flatMap((group) => group.zones);
    expect(zones.length).toBeGreaterThan(590);
    expect(zones.filter((zone) => !isZone(zone) && !otherwise.includes(zone))).toEqual([]);
  });

  it('changes its clock when the table says, and at no other instant from 2024 to 2030', () => {
    const wrong = same.flatMap(({ zones, changes }) => zones.filter((zone) => !changesAsTold(zone, changes)));
    expect(wrong).toEqual([]);
  });

  it('gives the instants, sums and opening hours of the table, at month ends and around every change', () => {
    const wrong: string[] = [];
    for (const { zones, ends, changes } of same) {
      const asked = [{ at: 0, rows: ends }, ...changes];
      for (const zone of zones) {
        for (const { at, rows } of asked) {
          for (const row of rows) wrong.push(...wrongAnswers(row, { zone, at, spans }));
        }
      }
    }
    expect(wrong.slice(0, 20)).toEqual([]);
  });
});

const wrongAnswers = (...asked: Parameters<typeof ask>): string[] =>
  ask(...asked)
    .filter(({ told, ours }) => told !== ours)
    .map(({ question, told, ours }) => `${asked[1].zone}: ${question()} is ${told}, not ${ours}`);

/** True when the zone's offsets change at these instants, and from 2024 to 2030 at no other. */
function changesAsTold(zone: string, changes: readonly Change[]): boolean {
  const isTold = ({ at, before, after }: Change) => offset(at - 1, zone) === before && offset(at, zone) === after;
  const found: Instant[] = [];
  let next = Temporal.Instant.fromEpochMilliseconds(start - 1)
    .toZonedDateTimeISO(zone)
    .getTimeZoneTransition('next');
  while (next && next.epochMilliseconds < end) {
    found.push(next.epochMilliseconds);
    next = next.getTimeZoneTransition('next');
  }
  const told = changes.map(({ at }) => at).filter((at) => at >= start);
  return changes.every(isTold) && found.join() === told.join();
}

const offset = (at: Instant, zone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
