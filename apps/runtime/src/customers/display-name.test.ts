import { expect, it } from 'vitest';
import { displayName } from './display-name.ts';

const named = (attributes: Record<string, string>) => displayName({ outsideId: 'hcp-1', attributes });

it('a customer is called by title, first and last name', () => {
  expect(named({ title: 'Dr. med.', firstName: 'Lena', lastName: 'Brandes' })).toBe('Dr. med. Lena Brandes');
  expect(named({ lastName: 'Brandes' })).toBe('Brandes');
});

it('a Chinese name puts the family first, without a space', () => {
  expect(named({ firstName: '雨桐', lastName: '王' })).toBe('王雨桐');
});

it('without a name they are called by their id', () => {
  expect(named({})).toBe('hcp-1');
  expect(named({ name: 'Kivi Oy' })).toBe('Kivi Oy');
});
