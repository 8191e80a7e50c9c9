import type { Json } from '@waymark/core/plan';
import { addDuration, readInstant, zoneOf } from '@waymark/core/time';
import type { Database } from 'better-sqlite3';

/**
 * Teaches a connection what SQLite cannot do alone: calendars, and texts that are no valid Unicode. JSON goes in as its
 * text; instants are milliseconds.
 */
export function defineFunctions(sqlite: Database): void {
  const define = (name: string, answer: (...given: never[]) => unknown) =>
    sqlite.function(name, { deterministic: true }, answer as (...given: unknown[]) => unknown);

  /** The zone a customer lives in: the one their `timeZone` names, else the fallback. */
  define('waymark_zone', (timeZone: string | null, fallback: string) =>
    zoneOf({ timeZone: textOf(timeZone) }, fallback),
  );

  /** The instant an ISO text means in a zone; null where the JSON is no such text. */
  define('waymark_instant', (json: string | null, zone: string) => readInstant(textOf(json), zone) ?? null);

  /** An instant moved by an ISO duration on the clocks of a zone. */
  define('waymark_moved', (at: number, span: string, zone: string) => addDuration(at, span, zone));

  /** 1 where a JSON text holds, or with `first` begins with, another one. */
  define('waymark_holds', (json: string | null, part: string, first: number) => {
    const [text, sought] = [textOf(json), textOf(part)];
    if (text === undefined || sought === undefined) return 0;
    return Number(first ? text.startsWith(sought) : text.includes(sought));
  });
}

/** The text that JSON is; undefined for any other JSON. */
function textOf(json: string | null): string | undefined {
  return json?.startsWith('"') ? String(JSON.parse(json) as Json) : undefined;
}
