import { de } from './de.ts';
import { en, type SentenceWords } from './en.ts';
import { es } from './es.ts';
import { fi } from './fi.ts';
import { tr } from './tr.ts';
import { zh } from './zh.ts';

const spoken: Readonly<Record<string, SentenceWords>> = { en, de, es, fi, tr, zh };

/** The words of sentences in a language; English where we do not speak it. */
export const sentenceWords = (language: string): SentenceWords => spoken[language] ?? en;

/** The languages in which sentences are said. */
export const sentenceLanguages: readonly string[] = Object.keys(spoken);
