import { expect, test } from 'vitest';
import { readDuration, writeDuration } from './iso-duration.ts';

test.each(['P3D', 'P1DT12H', 'PT30M', 'P1Y2M3W4DT5H6M7S', '-P2W', 'PT0S'])(
  '%s reads and writes back as it was',
  (text) => {
    const read = readDuration(text);
    expect(read && writeDuration(read)).toBe(text);
  },
);

test('months and minutes are told apart by the T', () => {
  expect(readDuration('P1M')?.parts).toEqual([{ amount: 1, unit: 'months' }]);
  expect(readDuration('PT1M')?.parts).toEqual([{ amount: 1, unit: 'minutes' }]);
});

test.each(['', 'P', '3 days', 'P3', 'PT', '3D'])('“%s” is no duration', (text) => {
  expect(readDuration(text)).toBeUndefined();
});

test('parts of one unit are added up, and the order of rows does not matter', () => {
  const parts = [
    { amount: 2, unit: 'hours' as const },
    { amount: 1, unit: 'days' as const },
    { amount: 3, unit: 'hours' as const },
  ];
  expect(writeDuration({ negative: false, parts })).toBe('P1DT5H');
});
