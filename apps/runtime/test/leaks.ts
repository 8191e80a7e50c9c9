/** Where a canary was found: the path to the place, as in `3.activityTaskScheduledEventAttributes.input.payloads.0.data`. */
export type Leak = { canary: string; path: string };

/**
 * Looks for canaries in everything a value holds: names and texts, bytes read as UTF-8, and what lies in either of them
 * as base64 or URL-encoded. Upper and lower case count as the same.
 */
export function findLeaks(value: unknown, canaries: readonly string[]): Leak[] {
  const wanted = canaries.map((canary) => canary.toLowerCase());
  const leaks: Leak[] = [];
  const look = (text: string, path: string) => {
    const readings = [text, unescaped(text), unbased(text)].map((reading) => reading.toLowerCase());
    for (const canary of wanted) if (readings.some((reading) => reading.includes(canary))) leaks.push({ canary, path });
  };
  const walk = (inner: unknown, path: string) => {
    if (typeof inner === 'string') look(inner, path);
    else if (inner instanceof Uint8Array) look(Buffer.from(inner).toString('utf8'), path);
    else if (typeof inner === 'object' && inner !== null) {
      for (const [name, deeper] of Object.entries(inner)) {
        look(name, `${path}.${name}`);
        walk(deeper, path ? `${path}.${name}` : name);
      }
    }
  };
  walk(value, '');
  return leaks;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Every run of base64 in a text, decoded from each of its first four characters on. */
const unbased = (text: string): string =>
  (text.match(/[\w+/-]{12,}/g) ?? [])
    .flatMap((run) => [0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), 'base64').toString('latin1')))
    .join(' ');
