import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { agreedCases } from './agreed-cases.ts';
import { sentencesOf } from './page-sentences.ts';
import { provedElsewhere } from './proved-elsewhere.ts';

const checkout = join(import.meta.dirname, '../../..');
const page = (name: string) => sentencesOf(readFileSync(join(checkout, 'docs', name), 'utf8'));
const language = page('journey-language.md');
const ofLanguage = agreedCases.filter(({ name }) => name.startsWith('language/'));
const covered = new Set(agreedCases.flatMap(({ covers = [] }) => covers));
const listed = new Set(provedElsewhere.map(({ sentence }) => sentence));

it('a page is taken apart into sentences, clauses, rows and lines of code', () => {
  const text = [
    '# A page',
    'One `a. b; c` sentence',
    'over two lines; a clause (and',
    'more). The last',
    '| head | of a table |',
    '|---|---|',
    '| `a` | one. two · three |',
    '```json',
    '{ "an": "example" }',
    '```',
    '```',
    'a; line',
    '```',
  ];
  expect(sentencesOf(text.join('\n'))).toEqual([
    'One `a. b; c` sentence over two lines',
    'a clause (and more)',
    'The last',
    '`a` | one. two',
    'three',
    'a; line',
  ]);
});

describe('the page of the journey language', () => {
  it('has a hundred sentences and more, that something is to prove', () => {
    expect(language.length).toBeGreaterThan(100);
  });

  it('says nothing that no case proves', () => {
    expect(language.filter((sentence) => !covered.has(sentence) && !listed.has(sentence))).toEqual([]);
  });

  it('says all that a case says it proves', () => {
    expect([...covered].filter((sentence) => !language.includes(sentence))).toEqual([]);
  });

  it('is proved by every case about it, each with a title of its own', () => {
    expect(ofLanguage.filter(({ covers = [] }) => covers.length === 0).map(({ name }) => name)).toEqual([]);
    expect(new Set(ofLanguage.map(({ title }) => title)).size).toBe(ofLanguage.length);
  });
});

describe('what is proved elsewhere than by cases', () => {
  it('stands on the page, and no case proves it', () => {
    expect([...listed].filter((sentence) => !language.includes(sentence) || covered.has(sentence))).toEqual([]);
  });

  it('names a test that is there, or says why there is none', () => {
    expect(provedElsewhere.filter(({ by, because }) => (by ? !existsSync(join(checkout, by)) : !because))).toEqual([]);
  });
});
