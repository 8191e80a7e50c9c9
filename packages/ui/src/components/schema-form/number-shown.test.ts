import { expect, it } from 'vitest';
import { numberShown } from './number-shown.ts';

it('a number is shown whether it comes as such or as text of a language', () => {
  expect(numberShown(587, '.')).toBe(587);
  expect(numberShown('587', ',')).toBe(587);
  expect(numberShown('2,5', ',')).toBe(2.5);
  expect(numberShown('', ',')).toBe('');
  expect(numberShown(undefined, ',')).toBe('');
});
