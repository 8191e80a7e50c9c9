import { de, en, type SentenceWords } from '@waymark/core/nodes';

const wordsByLanguage: Record<string, SentenceWords> = { en, de };

/** A sentence's words in a language, else in English. */
export const sentenceWords = (language: string): SentenceWords => wordsByLanguage[language] ?? en;
