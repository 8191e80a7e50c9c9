import type { Because, Row, RowType } from '../engine/index.ts';
import type { Plan } from '../plan/index.ts';
import { type Instant, isoInstant } from '../time/index.ts';
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
export function traceOf(plan: Plan, rows: readonly Row[]): TraceRow[] {
  const written = writeInstants();
  return rows.map((row) => traceRow(plan, row, written));
}

/** Writes instants out, each once: rows share them. */
function writeInstants(): (at: Instant) => string {
  const texts = new Map<Instant, string>();
  return (at) => {
    const known = texts.get(at);
    if (known !== undefined) return known;
    const text = isoInstant(at);
    texts.set(at, text);
    return text;
  };
}

function traceRow(plan: Plan, row: Row, written: (at: Instant) => string): TraceRow {
  const { at, type, node, visit, outlet, until, goal, reason, because } = row;
  const why = because && node !== undefined ? sentenceOf(plan, { node, because, outlet: outlet ?? 'next' }) : row.why;
  const traced: TraceRow = { at: written(at), type };
  if (node !== undefined) traced.node = node;
  if (visit !== undefined) traced.visit = visit;
  if (outlet !== undefined) traced.outlet = outlet;
  if (until !== undefined) traced.until = until === null ? null : written(until);
  if (goal !== undefined) traced.goal = goal;
  if (reason !== undefined) traced.reason = reason;
  if (why !== undefined) traced.why = why;
  if (because) traced.because = because;
  return traced;
}
