/** Signs of scripts that are written from right to left, and marks that turn the direction of what follows. */
const turning =
  /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

const ends = '\u2069';
const begins: ReadonlySet<string> = new Set(['\u2066', '\u2067', '\u2068']);

/**
 * A value as it is put into a sentence: what turns the direction of writing in it turns nothing beside it. It is enclosed
 * in a first strong isolate (UAX #9), every isolate in it is ended, and none is ended that it did not begin, which isolation
 * by style alone does not promise. Most values turn nothing, and stay as they are.
 */
export function isolated(value: string): string {
  if (!turning.test(value)) return value;
  let open = 0;
  let kept = '';
  for (const sign of value) {
    if (begins.has(sign)) open++;
    if (sign === ends && open === 0) continue;
    if (sign === ends) open--;
    kept += sign;
  }
  return `\u2068${kept}${ends.repeat(open + 1)}`;
}
