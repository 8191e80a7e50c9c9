import { emptyJourney } from '@waymark/core/journey';
import { expect, it } from 'vitest';
import type { LookContext } from '../kinds/kind-look.ts';
import { type Fetched, lookedAt } from './looked-at.ts';

const looks = { connectors: [], contents: [], language: 'en', t: (key: string) => key } as unknown as LookContext;
const journey = { ...emptyJourney('Samples'), key: 'samples' };

const known = (document: unknown): Fetched => ({ data: { document }, isError: false });
const asked: Fetched = { data: undefined, isError: false };
const failed: Fetched = { data: undefined, isError: true };
const odd = known({ format: 99 });

it('the first version brings every step; a later one what it does otherwise', () => {
  expect(lookedAt(known(journey), undefined, looks)).toEqual({ document: journey, changes: [] });
  expect(lookedAt(known(journey), known(journey), looks)).toEqual({ document: journey, changes: [] });
});

it('nothing is said while it is asked for', () => {
  expect(lookedAt(asked, known(journey), looks)).toEqual({});
  expect(lookedAt(known(journey), asked, looks)).toEqual({ document: journey });
});

it('a version that did not load, or cannot be read, is not waited for', () => {
  expect(lookedAt(failed, known(journey), looks)).toEqual({ trouble: 'failed' });
  expect(lookedAt(odd, asked, looks)).toEqual({ trouble: 'unreadable' });
});

it('where the version before is not at hand, what was changed is not known, and the drawing is', () => {
  expect(lookedAt(known(journey), failed, looks)).toEqual({ document: journey, trouble: 'noCompare' });
  expect(lookedAt(known(journey), odd, looks)).toEqual({ document: journey, trouble: 'noCompare' });
});

it('what was loaded is shown, also where loading it anew failed', () => {
  const again = { ...known(journey), isError: true };
  expect(lookedAt(again, again, looks)).toEqual({ document: journey, changes: [] });
});
