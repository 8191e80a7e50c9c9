import { expect, test } from 'vitest';
import { readRepeat, writeRepeat } from './repeat-rule.ts';

test.each([
  'FREQ=DAILY',
  'FREQ=WEEKLY;BYDAY=MO,WE',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;COUNT=10',
  'FREQ=MONTHLY;INTERVAL=3;UNTIL=20271231',
  'FREQ=YEARLY',
])('%s reads and writes back as it was', (rule) => {
  const choice = readRepeat(rule);
  expect(choice && writeRepeat(choice)).toBe(rule);
});

test('a rule may begin with its name', () => {
  expect(readRepeat('RRULE:FREQ=DAILY')).toEqual({ unit: 'daily', every: 1, days: [], end: { type: 'never' } });
});

test.each([
  'FREQ=HOURLY',
  'FREQ=MONTHLY;BYDAY=1MO',
  'FREQ=MONTHLY;BYMONTHDAY=-1',
  'FREQ=DAILY;UNTIL=20271231T090000Z',
  'FREQ=DAILY;COUNT=0',
  '',
])('%s says more, or less, than the choices can', (rule) => {
  expect(readRepeat(rule)).toBeUndefined();
});

test('days count only where weeks repeat, and stand in the order of the week', () => {
  const choice = { unit: 'weekly', every: 1, days: ['fri', 'mon'], end: { type: 'never' } } as const;
  expect(writeRepeat({ ...choice, days: [...choice.days] })).toBe('FREQ=WEEKLY;BYDAY=MO,FR');
  expect(writeRepeat({ ...choice, unit: 'daily', days: [...choice.days] })).toBe('FREQ=DAILY');
});
