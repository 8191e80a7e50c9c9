import type { TraceRow } from '@waymark/core/simulator';
import { table } from './table.ts';

/** A trace as lines for people: when, what, where, and why. */
export function traceText(trace: readonly TraceRow[]): string {
  if (!trace.length) return 'Nobody was enrolled.';
  return table(trace.map((row) => [row.at, row.type, nodeOf(row), detailOf(row), row.why]));
}

const nodeOf = ({ node, visit }: TraceRow): string | undefined =>
  node !== undefined && visit !== undefined && visit > 1 ? `${node} (${visit})` : node;

function detailOf({ outlet, until, goal, reason }: TraceRow): string | undefined {
  if (until !== undefined) return until === null ? 'until something happens' : `until ${until}`;
  return outlet ?? goal ?? reason;
}
