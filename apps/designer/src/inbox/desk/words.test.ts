import { expect, it } from 'vitest';
import { spokenOf, words } from './words.ts';

type Words = { [key: string]: string | Words };

/** Every word by its path; the forms of a plural, which every language has its own of, count as one. */
const flat = (some: Words, path = ''): [string, string][] =>
  Object.entries(some).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string'
      ? [[`${path}${key.replace(/_(one|many|other)$/, '')}`, value]]
      : flat(value, `${path}${key}.`),
  );

const names = (text: string) => [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name).sort();
const english = new Map(flat(words.en));

it.each(Object.entries(words))('the reps’ page says all it has to say in %s, with the same values', (_, own) => {
  const said = flat(own);
  expect([...new Set(said.map(([key]) => key))].sort()).toEqual([...english.keys()].sort());
  for (const [key, text] of said) expect([key, names(text)]).toEqual([key, names(english.get(key) ?? '')]);
});

it.each(Object.entries(words))('every form of a plural that %s knows is there', (language, own) => {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const keys = Object.keys(own);
  for (const form of forms) expect(keys).toContain(`waiting_${form}`);
});

it('a rep reads it in the first of their languages that we speak', () => {
  expect(spokenOf(['sv-FI', 'fi-FI', 'en'])).toBe('fi');
  expect(spokenOf(['sv'])).toBe('en');
  expect(spokenOf(['fil-PH', 'de-DE'])).toBe('de');
});
