import { emptyJourney } from '@waymark/core/journey';
import { expect, it } from 'vitest';
import { fingerprint } from './fingerprint.ts';

const journey = emptyJourney('Welcome');

it('documents that read the same have the same fingerprint, also after a way through storage', () => {
  expect(fingerprint(JSON.parse(JSON.stringify(journey)))).toBe(fingerprint(journey));
  expect(fingerprint({ ...journey, layout: undefined })).toBe(fingerprint(journey));
});

it('every change makes another one', () => {
  const names = Array.from({ length: 20_000 }, (_, n) => `Welcome ${String(n).padStart(5, '0')}`);
  expect(new Set(names.map((name) => fingerprint({ ...journey, name }))).size).toBe(names.length);
});
