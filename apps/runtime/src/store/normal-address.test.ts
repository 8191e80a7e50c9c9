import { expect, it } from 'vitest';
import { normalAddress } from './normal-address.ts';

it('a number written with the zero of its own country is the one that is dialled from anywhere', () => {
  for (const written of [
    '+49 (0) 30 123456',
    '+49 (0)30 123456',
    '+49 (030) 123456',
    '0049 (0) 30 / 12 34 56',
    '(+49) (0) 30 123456',
    '+(49) 30 123456',
  ])
    expect(normalAddress(written), written).toBe('+4930123456');
  expect(normalAddress('+44 (0)20 7946 0958')).toBe('+442079460958');
  expect(normalAddress('+358 (0)40 123-4567')).toBe('+358401234567');
});

it('a zero that belongs to the number stays, and so does one that was not bracketed after a country', () => {
  expect(normalAddress('+39 (0)6 69812345')).toBe('+390669812345');
  expect(normalAddress('+225 (07) 07 12 34 56')).toBe('+2250707123456');
  expect(normalAddress('+88 (0)1712 345678')).toBe('+8801712345678');
  expect(normalAddress('+1 (202) 555-0100')).toBe('+12025550100');
  expect(normalAddress('(030) 123456')).toBe('030123456');
});

it('any dash, blank or mark of direction may stand in a number', () => {
  for (const dash of ['-', '‐', '‑', '–', '—', '－', '−'])
    expect(normalAddress(`+49 30${dash}123${dash}456`), dash).toBe('+4930123456');
  for (const blank of ['\u00a0', '\u2009', '\u202f', '\u3000', '\u200b'])
    expect(normalAddress(`+49${blank}30${blank}123456`), JSON.stringify(blank)).toBe('+4930123456');
  expect(normalAddress('\u202a+49 30 123456\u202c')).toBe('+4930123456');
  expect(normalAddress('＋49（0）30 123456')).toBe('+4930123456');
});

it('what is no number keeps its dashes and blanks', () => {
  expect(normalAddress('Urn–LI person')).toBe('urn–li person');
  expect(normalAddress('a-b–c@clinic.example')).toBe('a-b–c@clinic.example');
});
