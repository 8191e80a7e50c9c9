import type { WaitUntil } from '@waymark/core/nodes';
import { describe, expect, it } from 'vitest';
import { beginWait, outletOfSuccess, type Way, wayOf, ways } from './wait-ways.ts';

const ground = { event: { event: 'email.clicked', of: 'welcome' }, attribute: { name: 'lastVisit', value: '' } };
const before: WaitUntil = { type: 'event', event: 'visit.booked', since: 'enrolled', timeout: 'P7D' };

describe('a wait of another sort', () => {
  it.each(ways)('is of the sort that was chosen: %s', (way: Way) => {
    expect(wayOf(beginWait(way, { ...ground, before }))).toBe(way);
  });

  it('keeps the event, from when it counts and how long at most', () => {
    expect(beginWait('any', { ...ground, before })).toEqual({
      type: 'event',
      any: [{ outlet: 'first', event: 'visit.booked' }],
      since: 'enrolled',
      timeout: 'P7D',
    });
    expect(beginWait('duration', { ...ground, before })).toEqual({ type: 'duration', duration: 'P7D' });
  });

  it('leaves open which date it is, and sets it no limit', () => {
    expect(beginWait('date', { ...ground, before })).toEqual({ type: 'date', attribute: '' });
  });

  it('begins with the message before it where there was no event', () => {
    expect(beginWait('event', { ...ground, before: { type: 'duration', duration: 'P3D' } })).toEqual({
      type: 'event',
      ...ground.event,
      timeout: 'P3D',
    });
  });

  it('leaves by the outlet of its success', () => {
    expect(ways.map((way) => outletOfSuccess(beginWait(way, { ...ground, before })))).toEqual([
      'next',
      'happened',
      'first',
      'next',
      'next',
      'met',
    ]);
  });
});
