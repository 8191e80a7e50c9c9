import { describe, expect, it } from 'vitest';
import { draftTrouble, written } from './occasion-draft.ts';

const congress = { name: 'ESC 2027', start: '2027-08-27', end: '2027-08-30' };

describe('an occasion as it is written', () => {
  it('is called by a key made of its name', () => {
    expect(written(congress)).toEqual({ key: 'esc-2027', ...congress });
    expect(written({ ...congress, end: '' }, 'esc')).toEqual({ key: 'esc', start: '2027-08-27' });
  });

  it('needs a name of its own, a start, and no end before it', () => {
    expect(draftTrouble(congress, [])).toBeUndefined();
    expect(draftTrouble({ ...congress, name: ' ' }, [])).toEqual({ field: 'name', code: 'name' });
    expect(draftTrouble(congress, ['esc-2027'])).toEqual({ field: 'name', code: 'taken' });
    expect(draftTrouble({ ...congress, start: '' }, [])).toEqual({ field: 'start', code: 'start' });
    expect(draftTrouble({ ...congress, end: '2027-08-26' }, [])).toEqual({ field: 'end', code: 'end' });
  });

  it('keeps the key it has', () => {
    expect(draftTrouble({ ...congress, name: '' }, undefined)).toBeUndefined();
  });
});
