import { describe, expect, it } from 'vitest';
import { dateText } from './date-text.ts';

describe('a date in words', () => {
  it('is said with its time where it has one', () => {
    expect(dateText('2027-08-27', 'en')).toBe('27 Aug 2027');
    expect(dateText('2027-08-27T09:00', 'en')).toBe('27 Aug 2027, 09:00');
    expect(dateText('2027-08-27T09:00:00', 'de')).toBe('27.08.2027, 09:00');
  });

  it('with an offset is said as an instant', () => {
    const instant = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
    expect(dateText('2027-08-27T09:00+02:00', 'en')).toBe(instant.format(Date.UTC(2027, 7, 27, 7)));
  });

  it('is said as it is written where it is none', () => {
    expect(dateText('soon', 'en')).toBe('soon');
  });
});
