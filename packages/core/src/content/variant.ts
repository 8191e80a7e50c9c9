import type { KeptContent, Variant } from './kept-content.ts';

/**
 * The language of `offered` for somebody who speaks `wanted`: RFC 4647 §3.4 (*Lookup*), so that `de-AT` is served by `de`.
 * Undefined where there is none. Letter case does not count, and `_` is read as `-`.
 */
export function languageFor(wanted: unknown, offered: readonly string[]): string | undefined {
  if (typeof wanted !== 'string') return undefined;
  const parts = wanted.trim().toLowerCase().replaceAll('_', '-').split('-');
  while (parts.length > 0) {
    const range = parts.join('-');
    const found = offered.find((tag) => tag.toLowerCase() === range);
    if (found !== undefined) return found;
    parts.pop();
    if (parts.at(-1)?.length === 1) parts.pop();
  }
  return undefined;
}

/** The texts for somebody who speaks `wanted`, with their language: the best match, else the fallback. */
export function variantFor(
  { variants, fallback }: Pick<KeptContent, 'variants' | 'fallback'>,
  wanted: unknown,
): { language: string; fields: Variant } {
  const language = languageFor(wanted, Object.keys(variants)) ?? fallback;
  return { language, fields: Object.hasOwn(variants, language) ? (variants[language] ?? {}) : {} };
}
