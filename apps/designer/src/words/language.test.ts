import { afterEach, expect, it, vi } from 'vitest';
import { chosenLanguage } from './language.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The language the designer speaks in a browser of that language, where one was chosen or not. */
function spokenIn(browser: string, chosen: string | null = null) {
  vi.stubGlobal('navigator', { language: browser });
  vi.stubGlobal('localStorage', { getItem: () => chosen });
  return chosenLanguage();
}

it('the designer speaks the language of the browser where it knows it, whatever the region or script', () => {
  expect(spokenIn('fi-FI')).toBe('fi');
  expect(spokenIn('zh-Hant-TW')).toBe('zh');
  expect(spokenIn('de')).toBe('de');
  expect(spokenIn('sv-FI')).toBe('en');
});

it('a language of three letters is not taken for one of two that begins the same', () => {
  expect(spokenIn('fil-PH')).toBe('en');
});

it('what was chosen goes before the browser', () => {
  expect(spokenIn('de-DE', 'es')).toBe('es');
});
