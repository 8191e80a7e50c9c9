import { expect, it } from 'vitest';
import { placeHash, readPlace } from './place.ts';

it('an address leads to a rep’s list, or to one of their tasks', () => {
  expect(readPlace('#anna.1.sig')).toEqual({ token: 'anna.1.sig', task: undefined });
  expect(readPlace('#anna.1.sig/12')).toEqual({ token: 'anna.1.sig', task: '12' });
  expect(readPlace('#anna.1.sig/../x')).toEqual({ token: 'anna.1.sig', task: undefined });
  expect(readPlace('')).toEqual({ token: '', task: undefined });
});

it('what it is read from comes out again', () => {
  for (const hash of ['#anna.1.sig', '#anna.1.sig/12']) expect(placeHash(readPlace(hash))).toBe(hash);
});
