import { slug } from '@waymark/core/journey';

/** An id made from words that nothing has yet, with a number behind it where need be; `fallback` where no word is left. */
export function freeSlug(words: string, isTaken: (id: string) => boolean, fallback?: string): string {
  const base = slug(words, fallback).slice(0, 58);
  let id = base;
  for (let count = 2; isTaken(id); count++) id = `${base}-${count}`;
  return id;
}
