import type { Because, Row, RowType } from '../engine/index.ts';
import type { Plan } from '../plan/index.ts';
import { isoInstant } from '../time/index.ts';
import { sentenceOf } from './sentence.ts';

/** One thing that happened, as the CLI prints it and screens read it (contracts.md, *Trace*). Instants are ISO 8601 in UTC. */
export interface TraceRow {
  at: string;
  type: RowType;
  node?: string;
  visit?: number;
  outlet?: string;
  until?: string | null;
  goal?: string;
  reason?: string;
  /** On `held`, `blocked` and `failed` a code or the provider's reason; on `left` a sentence for people, in English. */
  why?: string;
  /** On `left`: what the sentence is made of. */
  because?: Because;
}

/** Writes rows out for people, with a sentence for every way a customer took. */
export const traceOf = (plan: Plan, rows: readonly Row[]): TraceRow[] => rows.map((row) => traceRow(plan, row));

function traceRow(plan: Plan, row: Row): TraceRow {
  const { at, type, node, visit, outlet, until, goal, reason, because } = row;
  const why = because && node !== undefined ? sentenceOf(plan, { node, because, outlet: outlet ?? 'next' }) : row.why;
  return {
    at: isoInstant(at),
    type,
    ...(node !== undefined && { node }),
    ...(visit !== undefined && { visit }),
    ...(outlet !== undefined && { outlet }),
    ...(until !== undefined && { until: until === null ? null : isoInstant(until) }),
    ...(goal !== undefined && { goal }),
    ...(reason !== undefined && { reason }),
    ...(why !== undefined && { why }),
    ...(because && { because }),
  };
}
