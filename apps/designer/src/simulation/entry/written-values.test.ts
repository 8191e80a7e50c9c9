import { describe, expect, it } from 'vitest';
import { writtenValues } from './written-values.ts';

describe('values that were written', () => {
  it('are the kind that they are written as', () => {
    expect(writtenValues({ visits: '3', share: '-0.5', optedIn: 'true', isNew: 'false', city: ' Turku ' })).toEqual({
      visits: 3,
      share: -0.5,
      optedIn: true,
      isNew: false,
      city: 'Turku',
    });
  });

  it('stay texts where a number would lose something, and are left out where nothing was written', () => {
    expect(writtenValues({ postcode: '00100', order: '90071992547409931', phone: '+358 40', nothing: '  ' })).toEqual({
      postcode: '00100',
      order: '90071992547409931',
      phone: '+358 40',
    });
  });
});
