import { expect, test } from 'vitest';
import { severities } from '../../journey/problem.ts';
import { problemText } from '../say.ts';
import { problemsDe } from './de.ts';
import { type ProblemWords, problemsEn } from './en.ts';

const gaps = ({ problems }: ProblemWords) =>
  Object.fromEntries(Object.entries(problems).map(([key, text]) => [key, text.match(/\{\{\w+\}\}/g)?.sort() ?? []]));

test('both languages have the same words with the same values', () => {
  expect(gaps(problemsDe)).toEqual(gaps(problemsEn));
  expect(Object.keys(problemsDe.fields)).toEqual(Object.keys(problemsEn.fields));
});

test('every code but those said by their reason has words of its own', () => {
  const wordless = Object.keys(severities).filter((code) => !Object.hasOwn(problemsEn.problems, code));
  expect(wordless).toEqual(['unknown-reference', 'invalid-setting', 'invalid-content']);
});

test('a problem can be said in German from its key and values', () => {
  expect(problemText({ key: 'missing', values: { node: 'Besuch', field: 'purpose' } }, problemsDe)).toBe(
    '„Besuch“: „Zweck“ fehlt.',
  );
});
