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
}

const folder = join(import.meta.dirname, '../cases');

/** Every case. */
export const agreedCases: AgreedCase[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({ name: file.slice(0, -5), ...JSON.parse(readFileSync(join(folder, file), 'utf8')) }));

/** The rows with only what the agreed ones name, instants written alike. */
export const asAgreed = (rows: readonly AgreedRow[], agreed: readonly AgreedRow[]): AgreedRow[] =>
  rows.map((row, at) => {
    const names = Object.keys(agreed[at] ?? row) as (keyof TraceRow)[];
    return Object.fromEntries(names.map((name) => [name, instantOr(name, row[name])])) as AgreedRow;
  });

const instantOr = (name: string, value: unknown): unknown =>
  (name === 'at' || name === 'until') && typeof value === 'string' ? new Date(value).toISOString() : value;
