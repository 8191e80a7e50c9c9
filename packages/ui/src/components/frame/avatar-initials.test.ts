import { expect, test } from 'vitest';
import { initialsOf } from './avatar-initials.tsx';

test.each([
  ['Nora Keller', 'NK'],
  ['Dr Ilse Varnholt', 'IV'],
  ['Prof. Ana María de la Cruz', 'AC'],
  ['Dra. Ana Ruiz', 'AR'],
  ['Prof. Dr. med. Jörg Öztürk', 'JÖ'],
  ['Uzm. Dr. Şirin Ak', 'ŞA'],
  ['Professor Ann O’Neill', 'AO'],
  ['J. R. Keller', 'JK'],
  ['王小明', '小明'],
  ['Ödön', 'Ö'],
  ['', ''],
])('the initials of “%s” are “%s”', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
