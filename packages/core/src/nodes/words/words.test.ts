import { expect, test } from 'vitest';
import { Purpose } from '../../customer/index.ts';
import { en, type SentenceWords } from './en.ts';
import { sentenceLanguages, sentenceWords } from './index.ts';

const gaps = ({ sentences }: SentenceWords) =>
  Object.fromEntries(Object.entries(sentences).map(([key, text]) => [key, text.match(/\{\{\w+\}\}/g)?.sort() ?? []]));

test('sentences are said in every language of Waymark', () => {
  expect([...sentenceLanguages].sort()).toEqual(['de', 'en', 'es', 'fi', 'tr', 'zh']);
});

test.each(sentenceLanguages)('%s says the sentences of English with the same values', (language) => {
  const words = sentenceWords(language);
  expect(words.language).toBe(language);
  expect(gaps(words)).toEqual(gaps(en));
  for (const [key, text] of Object.entries(words.sentences)) expect([key, text.trim()]).not.toEqual([key, '']);
});

test('every purpose has a word', () => {
  for (const purpose of Purpose.options) expect(en.sentences[`term.${purpose}`]).toBeDefined();
});

test('a language that we do not speak is answered in English', () => {
  expect(sentenceWords('sv')).toBe(en);
});
