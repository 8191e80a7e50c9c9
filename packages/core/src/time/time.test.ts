import { describe, expect, it } from 'vitest';
import { addDuration, isOpen, isoInstant, nextOpening, nextWallTime, parseDuration, readInstant } from './index.ts';

const at = (text: string): number => Date.parse(text);
const added = (from: string, span: string, zone: string): string => isoInstant(addDuration(at(from), span, zone));

describe('a duration', () => {
  it('keeps the wall-clock time over a clock change in its calendar part, and counts hours exactly after it', () => {
    expect(added('2026-03-27T08:00:00Z', 'P3D', 'Europe/Berlin')).toBe('2026-03-30T07:00:00.000Z');
    expect(added('2026-03-27T08:00:00Z', 'PT72H', 'Europe/Berlin')).toBe('2026-03-30T08:00:00.000Z');
    expect(added('2026-03-28T08:00:00Z', 'P1DT1H', 'Europe/Berlin')).toBe('2026-03-29T08:00:00.000Z');
  });

  it('ends a month after the 31st on the last of the shorter month', () => {
    expect(added('2026-01-31T12:00:00Z', 'P1M', 'UTC')).toBe('2026-02-28T12:00:00.000Z');
    expect(added('2028-02-29T12:00:00Z', 'P1Y', 'UTC')).toBe('2029-02-28T12:00:00.000Z');
  });

  it('reads a skipped wall time with the offset before the change, and a repeated one as the first', () => {
    expect(added('2026-03-28T01:30:00Z', 'P1D', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
    expect(added('2026-10-24T00:30:00Z', 'P1D', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('works in zones of half hours, and over a date that a zone skipped', () => {
    expect(added('2026-03-02T18:15:00Z', 'P1D', 'Asia/Kathmandu')).toBe('2026-03-03T18:15:00.000Z');
    expect(added('2011-12-29T10:00:00Z', 'P1D', 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z');
  });

  it('of any length leads to an instant that can be written', () => {
    for (const span of ['P1000000Y', 'PT9007199254740991S', 'P2000000000D']) {
      expect(added('2026-03-02T08:00:00Z', span, 'Europe/Berlin'), span).toMatch(/^\+27/);
      expect(addDuration(addDuration(0, span, 'UTC'), span, 'UTC'), span).toBe(addDuration(0, span, 'UTC'));
    }
  });

  it('is not read from what is no ISO 8601 duration', () => {
    for (const text of ['', 'P', '3 days', 'P3', 'PT', 'P1.5D']) expect(parseDuration(text), text).toBeUndefined();
    expect(parseDuration('-P1DT2H')).toEqual({ years: 0, months: 0, weeks: 0, days: -1, exact: -7_200_000 });
  });
});

describe('a date', () => {
  it('without a time is midnight in the customer’s zone; without an offset it is wall time there', () => {
    expect(readInstant('2026-03-02', 'Europe/Berlin')).toBe(at('2026-03-01T23:00:00Z'));
    expect(readInstant('2026-03-02T09:00:00', 'Europe/Berlin')).toBe(at('2026-03-02T08:00:00Z'));
    expect(readInstant('2026-03-02T09:00:00+05:45', 'Europe/Berlin')).toBe(at('2026-03-02T03:15:00Z'));
    expect(readInstant('2026-03-02t09:00', 'Europe/Berlin')).toBe(at('2026-03-02T08:00:00Z'));
    expect(readInstant('2026-03-02T09:00:00+05:45:00', 'Europe/Berlin')).toBe(at('2026-03-02T03:15:00Z'));
    expect(readInstant('2 March 2026', 'UTC')).toBeUndefined();
    expect(readInstant('2026-02-30', 'UTC')).toBeUndefined();
  });
});

describe('a window', () => {
  const office = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' } as const;

  it('is open from its beginning on, and no longer at its end', () => {
    expect(isOpen(office, at('2026-03-06T08:00:00Z'), 'Europe/Berlin')).toBe(true);
    expect(isOpen(office, at('2026-03-06T16:00:00Z'), 'Europe/Berlin')).toBe(false);
    expect(isoInstant(nextOpening(office, at('2026-03-06T18:00:00Z'), 'Europe/Berlin'))).toBe(
      '2026-03-09T08:00:00.000Z',
    );
  });

  it('counts what is after midnight to the day on which it opened', () => {
    const night = { days: ['fri'], from: '22:00', to: '02:00' } as const;
    expect(isOpen(night, at('2026-03-07T01:00:00Z'), 'UTC')).toBe(true);
    expect(isOpen(night, at('2026-03-06T01:00:00Z'), 'UTC')).toBe(false);
  });

  it('opens on the next day where a clock change skips its time at the end of a day', () => {
    const midnight = at('2026-03-29T01:00:00Z');
    expect(isoInstant(nextWallTime('23:30', midnight, 'America/Nuuk'))).toBe('2026-03-29T01:30:00.000Z');
    const saturday = { days: ['sat'], from: '23:30', to: '06:00' } as const;
    expect(isoInstant(nextOpening(saturday, midnight, 'America/Nuuk'))).toBe('2026-03-29T01:30:00.000Z');
  });

  it('stays open where clocks go back from its day to the one before, and over a day that a zone skipped', () => {
    const sunday = { days: ['sun'], from: '00:00', to: '09:00' } as const;
    expect(isOpen(sunday, at('2010-11-07T02:31:00Z'), 'America/St_Johns')).toBe(true);
    expect(isOpen(sunday, at('2010-11-07T02:29:00Z'), 'America/St_Johns')).toBe(false);
    expect(isOpen({ from: '23:00', to: '12:00' }, at('2011-12-30T21:59:00Z'), 'Pacific/Apia')).toBe(true);
  });

  it('opens next at the first such wall time after now, a week later at the latest', () => {
    const monday = { days: ['mon'], from: '09:00', to: '10:00' } as const;
    expect(isoInstant(nextOpening(monday, at('2026-03-09T09:00:00Z'), 'UTC'))).toBe('2026-03-16T09:00:00.000Z');
    expect(isoInstant(nextWallTime('08:00', at('2026-03-02T13:00:00Z'), 'Asia/Shanghai'))).toBe(
      '2026-03-03T00:00:00.000Z',
    );
  });

  it('opens later until instants end, and is waited for no longer then', () => {
    const far = addDuration(0, 'P1000000Y', 'UTC');
    for (const zone of ['UTC', 'Europe/Berlin']) {
      let at = far;
      for (let next = nextOpening(office, at, zone); next > at; next = nextOpening(office, at, zone)) at = next;
      expect((at - far) / 86_400_000).toBeGreaterThan(350);
    }
    expect(() => nextOpening({ days: [], from: '09:00', to: '17:00' }, far, 'UTC')).toThrow(RangeError);
  });
});
