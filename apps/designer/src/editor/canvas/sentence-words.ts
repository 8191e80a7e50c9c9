import { type Part, type Sentence, sentenceParts, sentenceWords } from '@waymark/core/nodes';
import { isolated } from '@waymark/core/text';
import { withNames } from './named-sentence.ts';

/** Says a sentence in a language, its variable parts marked, with everything called as forms call it. */
export const sayParts = (sentence: Sentence, language: string): Part[] =>
  sentenceParts(withNames(sentence), sentenceWords(language));

/** The same as one text, in which no part turns another. */
export const sayText = (sentence: Sentence, language: string): string =>
  sayParts(sentence, language)
    .map(({ text }) => isolated(text))
    .join('');
