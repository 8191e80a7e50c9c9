import { expect, it } from 'vitest';
import { mayBeAddress } from './address-form.ts';

it.each([
  ['email', 'ana@clinic.example'],
  ['email', ' 医生@例子.测试 '],
  ['phone', '+49 (0)170 123 45-67'],
  ['phone', '0170/1234567'],
  ['pager', 'desk 7'],
])('%s may be “%s”', (attribute, text) => {
  expect(mayBeAddress(attribute, text)).toBe(true);
});

it.each([
  ['email', 'Ana'],
  ['email', 'ana@'],
  ['email', 'ana@clinic.example, eve@clinic.example'],
  ['phone', 'ana@clinic.example'],
  ['phone', '12'],
])('%s is never “%s”', (attribute, text) => {
  expect(mayBeAddress(attribute, text)).toBe(false);
});
