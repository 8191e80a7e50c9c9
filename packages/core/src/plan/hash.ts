/** A number from 0 up to 1 (not included) that a text always gives: FNV-1a (32 bit) over its UTF-16 code units, mixed by MurmurHash3's finalizer. */
export const shareOf = (text: string): number => mixedHash(text) / 2 ** 32;

function mixedHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
