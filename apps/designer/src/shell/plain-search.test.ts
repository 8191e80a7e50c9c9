import { expect, it } from 'vitest';
import { plainSearch } from './plain-search.ts';

const { parseSearch, stringifySearch } = plainSearch;

it('an address shows a number as it is, and reads it as the text it was', () => {
  expect(stringifySearch({ mode: 'live', enrollment: '62' })).toBe('?mode=live&enrollment=62');
  expect(parseSearch('?mode=live&enrollment=62')).toEqual({ mode: 'live', enrollment: '62' });
});

it('what is not said leaves no trace in an address', () => {
  expect(stringifySearch({ mode: undefined })).toBe('');
  expect(parseSearch('')).toEqual({});
});

it('any text comes back as it went in', () => {
  for (const message of ['a b&c=d', '"62"', 'ä/ö?#', 'true']) {
    expect(parseSearch(stringifySearch({ message }))).toEqual({ message });
  }
});
