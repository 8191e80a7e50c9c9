import { describe, expect, it } from 'vitest';
import { asCondition, isPattern } from './rule-pattern.ts';

describe('when a goal is met', () => {
  it('is heard from enrollment on where it is one event and nothing else', () => {
    expect(isPattern({ event: 'visit.booked', of: 'visit', where: { all: [] } })).toBe(true);
    expect(isPattern({ event: 'visit.booked', times: { 'at-least': 1 } })).toBe(false);
    expect(isPattern({ all: [{ event: 'visit.booked' }] })).toBe(false);
  });

  it('stays a condition over the whole history when one event is all that is left of it', () => {
    expect(asCondition({ event: 'visit.booked' })).toEqual({ all: [{ event: 'visit.booked' }] });
    expect(asCondition({ event: 'visit.booked', within: 'P30D' })).toEqual({ event: 'visit.booked', within: 'P30D' });
    expect(asCondition(undefined)).toEqual({ all: [] });
  });
});
