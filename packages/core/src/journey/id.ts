import { z } from 'zod';

const unsafe: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** True for the names that are refused everywhere, because JavaScript gives them a meaning of their own. */
export const isUnsafe = (name: string): boolean => unsafe.has(name);

/** An id of the document: `[a-z][a-z0-9-]{0,63}`. */
export const Id = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,63}$/, 'id')
  .refine((id) => !isUnsafe(id), 'unsafe');
export type Id = z.infer<typeof Id>;

/** The name of something outside the document: an attribute, an event, a segment. */
export const Name = z
  .string()
  .min(1, 'empty')
  .max(200)
  .refine((name) => !isUnsafe(name), 'unsafe');
export type Name = z.infer<typeof Name>;

/** An id made from words: lower case, accents dropped, what else is left as dashes. `fallback` where nothing is left. */
export function slug(words: string, fallback = 'journey'): string {
  const plain = words
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return plain && !isUnsafe(plain) ? plain : fallback;
}

/** An id read as words: `cool-off` becomes `Cool off`. */
export const readable = (id: string): string => {
  const words = id.replaceAll('-', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};
