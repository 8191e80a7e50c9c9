import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resources } from './resources.ts';

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

describe('the words of the designer', () => {
  const english = flat(resources.en as unknown as Words);
  const german = flat(resources.de as unknown as Words);

  it('are the same ones in English and German', () => {
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('take in the same values in both', () => {
    for (const [key, text] of english) expect([key, names(german.get(key) ?? '')]).toEqual([key, names(text)]);
  });

  it('are never empty', () => {
    for (const [key, text] of [...english, ...german]) expect([key, text.trim()]).not.toEqual([key, '']);
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
