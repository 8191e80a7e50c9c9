import { expect, test } from 'vitest';
import { severities } from '../../journey/problem.ts';
import { problemText } from '../say.ts';
import { type ProblemWords, problemsEn } from './en.ts';
import { problemLanguages, problemWords } from './index.ts';

const gaps = ({ problems }: ProblemWords) =>
  Object.fromEntries(Object.entries(problems).map(([key, text]) => [key, text.match(/\{\{\w+\}\}/g)?.sort() ?? []]));

test.each(problemLanguages)('%s has the same words with the same values as English', (language) => {
  const words = problemWords(language);
  expect(gaps(words)).toEqual(gaps(problemsEn));
  expect(Object.keys(words.fields).sort()).toEqual(Object.keys(problemsEn.fields).sort());
  expect([...Object.values(words.problems), ...Object.values(words.fields)].map((text) => text.trim())).not.toContain(
    '',
  );
});

test('problems are said in every language of Waymark', () => {
  expect([...problemLanguages].sort()).toEqual(['de', 'en', 'es', 'fi', 'tr', 'zh']);
});

test('a language that we do not speak is answered in English', () => {
  expect(problemWords('sv')).toBe(problemsEn);
});

test('every code but those said by their reason has words of its own', () => {
  const wordless = Object.keys(severities).filter((code) => !Object.hasOwn(problemsEn.problems, code));
  expect(wordless).toEqual(['unknown-reference', 'invalid-setting', 'invalid-content']);
});

test('a problem can be said in German from its key and values', () => {
  expect(problemText({ key: 'missing', values: { node: 'Besuch', field: 'purpose' } }, problemWords('de'))).toBe(
    '„Besuch“: „Zweck“ fehlt.',
  );
});
