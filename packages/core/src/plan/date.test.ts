import { describe, expect, it } from 'vitest';
import { dateInstant } from './date.ts';
import type { DateUntil } from './plan.ts';
import type { View } from './view.ts';

const view: View = {
  customer: 'hcp-1',
  zone: 'Europe/Berlin',
  attributes: {},
  preferences: [],
  consents: [],
  segments: [],
  occasions: {},
  entry: {},
  history: [],
};

function resolve(visitOn: string, more: Partial<DateUntil> = {}): string | undefined {
  const until: DateUntil = { type: 'date', attribute: 'visitOn', ifPast: 'continue', ...more };
  const instant = dateInstant(until, { ...view, attributes: { visitOn } });
  return instant === undefined ? undefined : new Date(instant).toISOString();
}

describe('the instant of a date wait', () => {
  it('is read from dates and date-times as ISO 8601 writes them', () => {
    expect(resolve('2026-03-10')).toBe('2026-03-09T23:00:00.000Z');
    for (const wall of ['2026-03-10T09:00', '2026-03-10 09:00', '2026-03-10t09:00:00', '2026-03-10T09'])
      expect(resolve(wall)).toBe('2026-03-10T08:00:00.000Z');
    for (const zoned of ['2026-03-10T09:00+02', '2026-03-10T09:00:00+0200', '2026-03-10t07:00:00z'])
      expect(resolve(zoned)).toBe('2026-03-10T07:00:00.000Z');
  });

  it('is not read from anything else', () => {
    for (const text of ['', '2026-03', '2026-02-30', '2026-03-10T25:00', '20260310x', '10.03.2026', '2026-03-10Z'])
      expect(resolve(text), text).toBeUndefined();
  });

  it('lies at the end of all calendars, or is not known, where it would lie beyond', () => {
    expect(resolve('+275700-01-01', { offset: 'P100Y' })).toMatch(/^\+275760-09/);
    expect(resolve('2026-03-10', { offset: '-P300000Y', at: '09:00' })).toMatch(/^-27/);
    expect(resolve('+275760-09-13T00:00:00Z', { offset: 'PT1H' })).toBeUndefined();
    expect(resolve('+999999-01-01', { offset: 'P1Y' })).toBeUndefined();
  });
});
