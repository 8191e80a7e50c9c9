import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fi } from './fi.ts';
import type { PageWords } from './page-words.ts';
import { tr } from './tr.ts';
import { zh } from './zh.ts';

/** Every language the pages speak, by its BCP 47 tag. */
export const pageLanguages: Readonly<Record<string, PageWords>> = { en, de, es, fi, tr, zh };

/** A language's words, and its tag. */
export interface Spoken {
  tag: string;
  words: PageWords;
}

/**
 * The words to use: of the language somebody switched to, else of the customer's, else of the first that their browser
 * asks for (RFC 9110, *Accept-Language*) and we speak; else English.
 */
export function choosePageWords(asked: {
  switched?: unknown;
  customer?: string | undefined;
  accept?: string | undefined;
}): Spoken {
  const wanted = [asked.switched, asked.customer, ...preferred(asked.accept ?? '')];
  for (const one of wanted) {
    const tag = typeof one === 'string' ? one.trim().toLowerCase().split(/[-_]/)[0] : undefined;
    if (tag !== undefined && Object.hasOwn(pageLanguages, tag)) return { tag, words: pageLanguages[tag] ?? en };
  }
  return { tag: 'en', words: en };
}

/** The tags of the header, those wanted most first. */
const preferred = (header: string): string[] =>
  header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', weight] = part.split(';');
      return { tag, weight: weight === undefined ? 1 : Number(/q=([\d.]+)/.exec(weight)?.[1] ?? 0) };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
