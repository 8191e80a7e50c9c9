import { expect, test } from 'vitest';
import { initialsOf } from './avatar-initials.tsx';

test.each([
  ['Nora Keller', 'NK'],
  ['Dr Ilse Varnholt', 'IV'],
  ['Prof. Ana María de la Cruz', 'AC'],
  ['Ödön', 'Ö'],
  ['', ''],
])('the initials of “%s” are “%s”', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
