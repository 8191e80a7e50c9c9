import type { KeptContent } from '@waymark/core/content';
import type { JsonObject } from '@waymark/core/plan';
import type { StoredContent } from '../store/contents.ts';
import { contentsUsedIn } from './used-by.ts';

/** The kept contents that a checked journey uses, by key in alphabetical order: what its version keeps. */
export function contentsOf(document: JsonObject, stored: readonly StoredContent[]): Record<string, KeptContent> {
  const used = new Set(contentsUsedIn(document));
  const kept = stored.filter(({ key }) => used.has(key)).sort((a, b) => (a.key < b.key ? -1 : 1));
  return Object.fromEntries(kept.map(({ key, document: content }) => [key, content as unknown as KeptContent]));
}

/** Keys of those contents of a version that are not any more as it keeps them, or gone. */
export function contentsChanged(
  contents: Readonly<Record<string, KeptContent>>,
  stored: readonly StoredContent[],
): string[] {
  const now = new Map(stored.map(({ key, document }) => [key, JSON.stringify(document)]));
  return Object.keys(contents).filter((key) => now.get(key) !== JSON.stringify(contents[key]));
}
