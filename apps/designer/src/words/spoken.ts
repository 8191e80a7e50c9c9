import { words as english } from './en/index.ts';
import type { Language } from './language.ts';

/** The words of a language, by namespace. */
export type Words = Record<string, object>;

/**
 * Every word of each language, fetched when it is spoken. English is there from the start: the others are compared with
 * it, and what they lack is said in it.
 */
export const spoken: Record<Language, () => Promise<Words>> = {
  en: async () => english,
  de: async () => (await import('./de/index.ts')).words,
  es: async () => (await import('./es/index.ts')).words,
  fi: async () => (await import('./fi/index.ts')).words,
  tr: async () => (await import('./tr/index.ts')).words,
  zh: async () => (await import('./zh/index.ts')).words,
};

export { english };
