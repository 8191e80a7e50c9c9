import type { Plan } from '../plan/index.ts';
import { simulate } from '../simulator/index.ts';
import { type KeptRow, type KeptTest, keptRows } from './kept-test.ts';

/** Where a journey parts from what a kept test expects. */
export interface Departure {
  /** The first row that differs. */
  row: number;
  /** Left out: no row was to come any more. */
  expected?: KeptRow | undefined;
  /** Left out: no row came any more. */
  came?: KeptRow | undefined;
}

/** Plays a kept test again. Undefined where the same comes of it, instants included. */
export function departureOf(plan: Plan, { scenario, rows }: KeptTest): Departure | undefined {
  const came = keptRows(simulate(plan, scenario).trace);
  const length = Math.max(came.length, rows.length);
  for (let row = 0; row < length; row++) {
    if (!isSame(rows[row], came[row])) return { row, expected: rows[row], came: came[row] };
  }
  return undefined;
}

const fields = ['at', 'type', 'node', 'visit', 'outlet', 'until', 'goal', 'reason', 'why'] as const;

const isSame = (one: KeptRow | undefined, other: KeptRow | undefined): boolean =>
  one !== undefined && other !== undefined && fields.every((field) => one[field] === other[field]);
