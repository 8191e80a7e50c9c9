import { isUnsafe } from './id.ts';

const deepest = 32;

/** The path to the first name in a JSON value that is refused everywhere, or to what is nested too deeply. */
export function unsafePath(value: unknown, depth = 0): string[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth >= deepest) return [];
  for (const [name, inner] of Object.entries(value)) {
    if (isUnsafe(name)) return [name];
    const path = unsafePath(inner, depth + 1);
    if (path) return [name, ...path];
  }
  return undefined;
}
