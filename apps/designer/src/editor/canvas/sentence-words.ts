import { de, en, type Part, type Sentence, type SentenceWords, sentenceParts } from '@waymark/core/nodes';
import { withNames } from './named-sentence.ts';

const wordsByLanguage: Record<string, SentenceWords> = { en, de };

/** A sentence's words in a language, else in English. */
export const sentenceWords = (language: string): SentenceWords => wordsByLanguage[language] ?? en;

/** Says a sentence in a language, its variable parts marked, with everything called as forms call it. */
export const sayParts = (sentence: Sentence, language: string): Part[] =>
  sentenceParts(withNames(sentence), sentenceWords(language));

/** The same as one text. */
export const sayText = (sentence: Sentence, language: string): string =>
  sayParts(sentence, language)
    .map(({ text }) => text)
    .join('');
