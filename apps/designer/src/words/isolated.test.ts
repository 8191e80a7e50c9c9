import { isolated } from '@waymark/core/text';
import i18next from 'i18next';
import { expect, it } from 'vitest';
import { english } from './spoken.ts';

it('sentences enclose the values that they take in', async () => {
  const words = i18next.createInstance();
  await words.init({ lng: 'en', resources: { en: english }, interpolation: { escape: isolated } });
  expect(words.t('content:preview.of', { name: '\u202E<i>' })).toBe('Preview of “\u2068\u202E<i>\u2069”');
});
