/** Remembers secret values and takes them out of text and plain values, as they are and in the encodings they travel in. */
export interface Scrubber {
  learn(secrets: unknown): void;
  text(text: string): string;
  value<T>(value: T): T;
}

/** A scrubber that knows no secret yet. Values shorter than four characters are left alone: they would blank ordinary words. */
export function createScrubber(): Scrubber {
  const known = new Set<string>();
  const longestFirst = () => [...known].sort((a, b) => b.length - a.length);
  const text = (from: string) => {
    let clean = from;
    for (const secret of longestFirst()) clean = clean.replaceAll(secret, '•••');
    return clean;
  };
  const value = (from: unknown): unknown => {
    if (typeof from === 'string') return text(from);
    if (Array.isArray(from)) return from.map(value);
    if (typeof from !== 'object' || from === null) return from;
    return Object.fromEntries(Object.entries(from).map(([key, inner]) => [text(key), value(inner)]));
  };
  const learn = (secrets: unknown): void => {
    if (typeof secrets === 'string' && secrets.length >= 4) for (const form of formsOf(secrets)) known.add(form);
    else if (typeof secrets === 'object' && secrets !== null) Object.values(secrets).forEach(learn);
  };
  return { learn, text, value: <T>(from: T) => value(from) as T };
}

function formsOf(secret: string): string[] {
  const base64 = (['base64', 'base64url'] as const).flatMap((encoding) => [
    Buffer.from(secret).toString(encoding).replace(/=+$/, ''),
    ...[0, 1, 2].map((ahead) => within(secret, ahead, encoding)).filter((form) => form.length >= shortestWithin),
  ]);
  return [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), ...base64];
}

/** A shorter run of base64 could stand in an ordinary word. */
const shortestWithin = 8;

/**
 * What a secret always looks like within a longer text in base64, such as `user:secret` of Basic authentication (RFC 7617),
 * where so many bytes, modulo three, stand ahead of it: without the characters that its neighbours share.
 */
function within(secret: string, ahead: number, encoding: 'base64' | 'base64url'): string {
  const bytes = Buffer.concat([Buffer.alloc(ahead), Buffer.from(secret)]);
  return bytes.toString(encoding).slice(ahead && ahead + 1, Math.floor((bytes.length * 8) / 6));
}
