import { expect, test } from 'vitest';
import { readDateTime, writeDateTime } from './iso-date-time.ts';

test.each(['2027-08-27', '2027-08-27T09:00', '2027-08-27T09:00Z', '2027-08-27T09:00+02:00'])(
  '%s reads and writes back as it was',
  (text) => {
    const read = readDateTime(text);
    expect(read && writeDateTime(read)).toBe(text);
  },
);

test('seconds are not shown', () => {
  expect(readDateTime('2027-08-27T09:00:30.5Z')).toEqual({ date: '2027-08-27', time: '09:00', offset: 'Z' });
});

test.each(['', '27.8.2027', '2027-08', '09:00'])('“%s” is no date', (text) => {
  expect(readDateTime(text)).toBeUndefined();
});

test('without a date there is nothing, and without a time no offset', () => {
  expect(writeDateTime({ date: '', time: '09:00', offset: '' })).toBe('');
  expect(writeDateTime({ date: '2027-08-27', time: '', offset: 'Z' })).toBe('2027-08-27');
});
