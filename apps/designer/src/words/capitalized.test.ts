import { expect, it } from 'vitest';
import { capitalized } from './capitalized.ts';

it('writes the first letter large, as the language does', () => {
  expect(capitalized('yesterday', 'en')).toBe('Yesterday');
  expect(capitalized('içerik', 'tr')).toBe('İçerik');
  expect(capitalized('中文', 'zh')).toBe('中文');
  expect(capitalized('', 'de')).toBe('');
});
