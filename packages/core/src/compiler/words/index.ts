import { problemsDe } from './de.ts';
import { type ProblemWords, problemsEn } from './en.ts';
import { problemsEs } from './es.ts';
import { problemsFi } from './fi.ts';
import { problemsTr } from './tr.ts';
import { problemsZh } from './zh.ts';

const spoken: Readonly<Record<string, ProblemWords>> = {
  en: problemsEn,
  de: problemsDe,
  es: problemsEs,
  fi: problemsFi,
  tr: problemsTr,
  zh: problemsZh,
};

/** The words of problems in a language; English where we do not speak it. */
export const problemWords = (language: string): ProblemWords => spoken[language] ?? problemsEn;

/** The languages in which problems are said. */
export const problemLanguages: readonly string[] = Object.keys(spoken);
