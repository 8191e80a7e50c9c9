/**
 * Tells documents apart by how they read as JSON: two hashes of 32 bits and the length. Good enough to know one's own
 * document again; no proof against somebody who looks for a second one with the same.
 */
export function fingerprint(document: unknown): string {
  const text = JSON.stringify(document);
  let one = 0x811c9dc5;
  let other = 0x9e3779b9;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b) ^ (other >>> 15);
  }
  return `${text.length}-${(one >>> 0).toString(36)}-${(other >>> 0).toString(36)}`;
}
