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
  const bytes = Buffer.from(secret);
  const base64 = bytes.toString('base64').replace(/=+$/, '');
  const url = bytes.toString('base64url');
  return [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), base64, url];
}
