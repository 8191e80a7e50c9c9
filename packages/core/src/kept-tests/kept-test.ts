import { z } from 'zod';
import { Scenario } from '../scenario/index.ts';
import type { TraceRow } from '../simulator/index.ts';

/** A row that is expected: a trace's row (contracts.md, *Trace*) without the sentences that tell it to people. */
export const KeptRow = z.strictObject({
  at: z.iso.datetime(),
  type: z.string(),
  node: z.string().optional(),
  visit: z.int().optional(),
  outlet: z.string().optional(),
  until: z.iso.datetime().nullable().optional(),
  goal: z.string().optional(),
  reason: z.string().optional(),
  why: z.string().optional(),
});
export type KeptRow = z.infer<typeof KeptRow>;

/** A scenario that was played and is kept with its journey, and what came of it: whatever the journey becomes, that is to come again. */
export const KeptTest = z.strictObject({
  name: z.string().trim().min(1).max(200),
  scenario: Scenario,
  rows: z.array(KeptRow).max(20_000),
});
export type KeptTest = z.infer<typeof KeptTest>;

/** What a kept test expects of a trace. */
export const keptRows = (trace: readonly TraceRow[]): KeptRow[] => trace.map(keptRow);

function keptRow({ because: _, why, ...row }: TraceRow): KeptRow {
  const isCode = row.type === 'held' || row.type === 'blocked' || row.type === 'failed';
  return isCode && why !== undefined ? { ...row, why } : row;
}
