import { describe, expect, it } from 'vitest';
import { freshSource, offeredSources } from './trigger-sources.ts';

const now = new Date('2027-03-01T23:30:00Z');

describe('the ways to start a journey', () => {
  it('are all offered where there are segments', () => {
    expect(offeredSources(['dach'])).toEqual(['event', 'segment', 'schedule', 'api']);
  });

  it('are those that need none where there are none, and the one it has', () => {
    expect(offeredSources([])).toEqual(['event', 'api']);
    expect(offeredSources([], 'schedule')).toEqual(['event', 'schedule', 'api']);
  });
});

describe('a start of another sort', () => {
  it('by schedule begins tomorrow at nine on the wall clock of its zone', () => {
    expect(freshSource('schedule', { zone: 'Europe/Berlin', now })).toEqual({
      type: 'schedule',
      start: '2027-03-03T09:00',
      timeZone: 'Europe/Berlin',
      segment: '',
    });
  });

  it('keeps the segment that was named', () => {
    const before = { type: 'segment', segment: 'dach', change: 'left' } as const;
    expect(freshSource('schedule', { before, zone: 'UTC', now })).toMatchObject({ segment: 'dach' });
    expect(freshSource('segment', { before, zone: 'UTC', now })).toMatchObject({ segment: 'dach' });
  });
});
