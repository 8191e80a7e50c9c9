import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TraceRow } from '@waymark/core/simulator';

/** A row as a case words it: only the fields that were agreed. */
export type AgreedRow = { [K in keyof TraceRow]?: TraceRow[K] };

/** A case in `cases/`: a journey with what its scenario leads to, or with the problems a check finds. */
export interface AgreedCase {
  name: string;
  title: string;
  journey: unknown;
  scenario?: unknown;
  trace?: AgreedRow[];
  problems?: { code: string; node?: string }[];
  /** Errors that may be found besides. */
  also?: string[];
  /** The warnings found, where the case is about them. */
  warnings?: { code: string; node?: string }[];
  /** The sentences of `docs/` that it proves, word for word. */
  covers?: string[];
}

const casesIn = (folder: string, group = ''): AgreedCase[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = join(folder, entry.name);
    if (entry.isDirectory()) return casesIn(place, `${group}${entry.name}/`);
    return [{ name: group + entry.name.replace(/\.json$/, ''), ...JSON.parse(readFileSync(place, 'utf8')) }];
  });

/** Every case; one in a folder is named after that too. */
export const agreedCases: AgreedCase[] = casesIn(join(import.meta.dirname, '../cases'));

/** The rows with only what the agreed ones name, instants written alike. */
export const asAgreed = (rows: readonly AgreedRow[], agreed: readonly AgreedRow[]): AgreedRow[] =>
  rows.map((row, at) => {
    const names = Object.keys(agreed[at] ?? row) as (keyof TraceRow)[];
    return Object.fromEntries(names.map((name) => [name, instantOr(name, row[name])])) as AgreedRow;
  });

const instantOr = (name: string, value: unknown): unknown =>
  (name === 'at' || name === 'until') && typeof value === 'string' ? new Date(value).toISOString() : value;
