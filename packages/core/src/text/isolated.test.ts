import { expect, it } from 'vitest';
import { isolated } from './isolated.ts';

it('a value that turns nothing stays as it is, letter by letter', () => {
  for (const value of ['', 'Ada', '<b>Ü</b>', '👩🏽‍⚕️', '名前', '120 %']) expect(isolated(value)).toBe(value);
});

it('what turns the direction of writing is enclosed', () => {
  expect(isolated('שלום')).toBe('\u2068שלום\u2069');
  expect(isolated('\u202Eadroc')).toBe('\u2068\u202Eadroc\u2069');
});

it('a value can neither end what encloses it nor leave something open in it', () => {
  expect(isolated('a\u2069\u202Eb')).toBe('\u2068a\u202Eb\u2069');
  expect(isolated('a\u2067b')).toBe('\u2068a\u2067b\u2069\u2069');
  expect(isolated('a\u2067b\u2069c')).toBe('\u2068a\u2067b\u2069c\u2069');
});
