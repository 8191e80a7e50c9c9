import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from './language.ts';
import { english as resources, spoken } from './spoken.ts';

type Words = { [key: string]: string | Words };

const source = join(import.meta.dirname, '..');

/** Every word by its path, e.g. `editor.bar.undo`. */
function flat(words: Words, path = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${path}${key}`, value] as const] : [...flat(value, `${path}${key}.`)],
    ),
  );
}

const names = (text: string) => [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name).sort();

/** The keys that a language has to have for those of English: a plural has a text for each form of the language. */
function expectedKeys(english: Iterable<string>, language: string): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const keys = [...english].flatMap((key) => {
    const [, plural] = /^(.*)_(?:one|other)$/.exec(key) ?? [];
    return plural === undefined ? [key] : forms.map((form) => `${plural}_${form}`);
  });
  return [...new Set(keys)].sort();
}

const english = flat(resources as Words);

describe.each(languages)('the words of the designer in %s', async (language) => {
  const words = flat((await spoken[language]()) as Words);

  it('are those of English', () => {
    expect([...words.keys()].sort()).toEqual(expectedKeys(english.keys(), language));
  });

  it('take in the same values', () => {
    for (const [key, text] of words) {
      const same = english.get(key) ?? english.get(key.replace(/_\w+$/, '_other')) ?? '';
      expect([key, names(text)]).toEqual([key, names(same)]);
    }
  });

  it('are never empty', () => {
    for (const [key, text] of words) expect([key, text.trim()]).not.toEqual([key, '']);
  });
});

/** Texts that a component says without asking for them in the chosen language. */
function literals(code: string): string[] {
  const withoutComments = code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const attributes = withoutComments.matchAll(
    /\b(?:label|title|placeholder|description|alt|aria-label|error|summary|lead|kindLabel|message)="([^"]*\p{L}[^"]*)"/gu,
  );
  const children = withoutComments.matchAll(/>([^<>{}=;()]*\p{L}[^<>{}=;()]*)<\//gu);
  return [...attributes, ...children].map(([, text]) => (text ?? '').trim()).filter((text) => text !== '');
}

describe('the components of the designer', () => {
  it('hold no text of their own', () => {
    const found = globSync('**/*.tsx', { cwd: source }).flatMap((file) =>
      literals(readFileSync(join(source, file), 'utf8')).map((text) => `${file}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  it('would be found out if they did', () => {
    expect(literals('<Button label="Save">{t("save")}</Button>')).toEqual(['Save']);
    expect(literals('<p className={x}>\n  Nothing here\n</p>')).toEqual(['Nothing here']);
    expect(literals('<p>{t("x")}</p>')).toEqual([]);
  });
});
