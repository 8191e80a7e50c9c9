import type { Instant } from '../index.ts';
import text from './table.tsv?raw';

/** A row of the table: what is asked, and the cells of the question with its answers. */
export interface Row {
  kind: string;
  cells: string[];
}

/** A change of the clock, the offsets around it in milliseconds, and the rows about what is near it. */
export interface Change {
  at: Instant;
  before: number;
  after: number;
  rows: Row[];
}

/** Zones of which the table says the same. */
export interface Group {
  zones: string[];
  /** About month ends. */
  ends: Row[];
  changes: Change[];
}

/** What generate.py wrote. */
export interface Table {
  /** The IANA release it was made from. */
  release: string;
  /** The zones that are otherwise in another release, by that release. */
  differs: Map<string, string[]>;
  /** The durations asked about, by kind of row. */
  spans: Map<string, string[]>;
  groups: Group[];
}

/** Reads a number of minutes, in which `+` and `-` stand for a millisecond more and less, as milliseconds. */
export const minutes = (cell: string): number =>
  Math.round(Number.parseFloat(cell) * 60_000) + (cell.endsWith('+') ? 1 : cell.endsWith('-') ? -1 : 0);

/** Reads the table beside this file. */
export function readTable(): Table {
  const table: Table = { release: '', differs: new Map(), spans: new Map(), groups: [] };
  for (const line of text.trimEnd().split('\n')) {
    const [kind = '', ...cells] = line.split('\t');
    const [first = '', second = '', third = ''] = cells;
    const group = table.groups.at(-1);
    if (kind === 'made') table.release = first.replace('IANA ', '');
    else if (kind === 'differs') table.differs.set(first, second.split(' ').filter(Boolean));
    else if (kind === 'spans') table.spans.set(first, cells.slice(1));
    else if (kind === 'zones') table.groups.push({ zones: first.split(' '), ends: [], changes: [] });
    else if (kind === 'end') group?.ends.push({ kind, cells });
    else if (kind === 'change') {
      group?.changes.push({ at: Date.parse(first), before: minutes(second), after: minutes(third), rows: [] });
    } else group?.changes.at(-1)?.rows.push({ kind, cells });
  }
  return table;
}
