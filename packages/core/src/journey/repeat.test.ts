import { expect, test } from 'vitest';
import { plainRepeat, Repeat, repeatParts } from './repeat.ts';

test.each([
  'FREQ=DAILY',
  'RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR',
  'freq=monthly;byday=-1fr',
  'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=12',
  'FREQ=YEARLY;INTERVAL=2;BYMONTH=1,7;UNTIL=20301231T000000Z',
  'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;WKST=MO',
  'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
  'FREQ=DAILY;BYHOUR=9,17;BYMINUTE=0;BYSECOND=0',
])('%s is a rule', (rule) => {
  expect(Repeat.safeParse(rule).success).toBe(true);
});

test.each([
  '',
  'weekly',
  'BYDAY=MO',
  'FREQ=FORTNIGHTLY',
  'FREQ=WEEKLY;',
  'FREQ=WEEKLY;FREQ=DAILY',
  'FREQ=WEEKLY; BYDAY=MO',
  'FREQ=WEEKLY;BYDAY=MON',
  'FREQ=WEEKLY;BYDAY=1MO',
  'FREQ=WEEKLY;BYMONTHDAY=1',
  'FREQ=MONTHLY;BYMONTHDAY=32',
  'FREQ=MONTHLY;BYMONTHDAY=0',
  'FREQ=MONTHLY;BYYEARDAY=100',
  'FREQ=DAILY;BYWEEKNO=20',
  'FREQ=YEARLY;BYWEEKNO=20;BYDAY=1MO',
  'FREQ=DAILY;COUNT=0',
  'FREQ=DAILY;INTERVAL=0',
  'FREQ=DAILY;COUNT=3;UNTIL=20301231',
  'FREQ=DAILY;UNTIL=2030-12-31',
  'FREQ=DAILY;UNTIL=20301200',
  'FREQ=DAILY;BYHOUR=24',
  'FREQ=DAILY;BYSETPOS=1',
  'FREQ=DAILY;EVERY=2',
])('“%s” is none', (rule) => {
  expect(Repeat.safeParse(rule).success).toBe(false);
});

test('a rule is read in capitals, without the property’s name before it', () => {
  expect(plainRepeat('RRULE:freq=weekly')).toBe('FREQ=WEEKLY');
  expect([...repeatParts('rrule:FREQ=WEEKLY;byday=mo')]).toEqual([
    ['FREQ', 'WEEKLY'],
    ['BYDAY', 'MO'],
  ]);
});
