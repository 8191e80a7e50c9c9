import { expect, it } from 'vitest';
import { knownPast } from './known-past.ts';

const history = [{ at: '2026-03-02T08:00:00Z', event: 'site.visited', properties: {} }];

it('somebody who is not there any more has no past', () => {
  expect(knownPast({ error: { data: { code: 'NOT_FOUND' } } })).toEqual({ history: [], isMissing: false });
});

it('a failure says nothing of the past, and is not taken as that nothing happened', () => {
  for (const error of [{ data: { code: 'INTERNAL_SERVER_ERROR' } }, { data: { code: 'FORBIDDEN' } }, {}]) {
    expect(knownPast({ error })).toEqual({ history: undefined, isMissing: true });
  }
});

it('what was known stays known when asking again fails', () => {
  expect(knownPast({ data: { history }, error: {} })).toEqual({ history, isMissing: false });
  expect(knownPast({ error: null })).toEqual({ history: undefined, isMissing: false });
});
