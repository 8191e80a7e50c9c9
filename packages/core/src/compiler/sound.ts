import { isUnsafe } from '../journey/id.ts';
import type { Found } from './say.ts';

const deepest = 64;

/** What a walk over the raw document finds; a document that is not `sound` cannot be read any further. */
export interface Soundness {
  sound: boolean;
  found: Found[];
}

/** Walks the whole document, whatever it is: plain JSON, not too deep, and no name that JavaScript gives a meaning to. */
export function inspect(document: unknown): Soundness {
  const found: Found[] = [];
  const open: { value: unknown; path: (string | number)[] }[] = [{ value: document, path: [] }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path } = next;
    if (path.length > deepest) {
      return { sound: false, found: [{ code: 'invalid-setting', key: 'too-deep', path: path.slice(0, 8) }] };
    }
    if (typeof value === 'object' && value !== null) {
      const list = Array.isArray(value);
      for (const [key, inner] of Object.entries(value)) {
        const at = [...path, list ? Number(key) : key];
        if (isUnsafe(key)) found.push({ code: 'invalid-setting', key: 'unsafe', path: at, values: { field: key } });
        open.push({ value: inner, path: at });
      }
    } else if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
      const values = { field: String(path.at(-1) ?? '') };
      return { sound: false, found: [{ code: 'invalid-setting', key: 'not-json', path, values }] };
    }
  }
  return { sound: true, found: found.reverse() };
}
