import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface ReadyPlaces {
  designer: string;
  temporal: string;
  writeKey: string;
}

/** The lines that say Waymark is ready; outside programs read them. */
export function readyLines({ designer, temporal, writeKey }: ReadyPlaces): string {
  return ['Waymark is ready', `  designer   ${designer}`, `  Temporal   ${temporal}`, `  write key  ${writeKey}`].join(
    '\n',
  );
}

/** The key of the ingestion API, which the runtime keeps in its home. */
export function readWriteKey(home: string): string {
  return readFileSync(join(home, 'write-key'), 'utf8').trim();
}
