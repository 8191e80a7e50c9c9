import { expect, it } from 'vitest';
import { attributesNow } from './attributes-now.ts';
import { beginAt, makeHappen } from './playing.ts';

const begin = Date.parse('2026-03-02T08:00:00Z');
const day = 86_400_000;

it('of two changes the later on the clock counts, whichever was made first, and none that is still to come', () => {
  const change = (specialty: string) => ({ attributes: { specialty } });
  let playing = makeHappen({ ...beginAt(begin), now: begin + 3 * day }, change('oncology'), 'late');
  playing = makeHappen({ ...playing, now: begin + day }, change('cardiology'), 'early');
  const at = (days: number) =>
    attributesNow({ specialty: 'none', city: 'Turku' }, { ...playing, now: begin + days * day });
  expect(at(0)).toEqual({ specialty: 'none', city: 'Turku' });
  expect(at(1)).toEqual({ specialty: 'cardiology', city: 'Turku' });
  expect(at(4)).toEqual({ specialty: 'oncology', city: 'Turku' });
});
