import { type Journey, outletOf } from '@waymark/core/journey';
import type { TraceRow } from '@waymark/core/simulator';
import type { Format } from '../../words/format.ts';
import type { AllMarks, EdgeMarks, Marks } from '../canvas/marks.ts';
import { outletKey } from '../state/edge-id.ts';

/** What a walk is drawn with. */
export interface WalkWords {
  format: Format;
  /** The customer's initials. */
  token: string;
  heldUntil(row: TraceRow): string;
  /** Says that a message was not sent, or not delivered. */
  notSent(row: TraceRow): string;
}

/** Draws one customer's walk: what was walked and when, which outlets were taken, and where they are now. */
export function walkMarks(
  journey: Journey,
  trace: readonly TraceRow[],
  { format, token, heldUntil, notSent }: WalkWords,
): AllMarks {
  const walked = new Map<string, { at: string; taken: Set<string>; trouble?: Marks['strip'] }>();
  let here: TraceRow | undefined;
  for (const row of trace) {
    if (row.type === 'exited') here = undefined;
    if (row.node === undefined) continue;
    const known = walked.get(row.node) ?? { at: row.at, taken: new Set<string>() };
    known.at = row.at;
    walked.set(row.node, known);
    if (row.type === 'sent') delete known.trouble;
    if (row.type === 'blocked' || row.type === 'failed') {
      known.trouble = { tone: 'warning', icon: 'shield-x', text: notSent(row) };
    }
    if (row.type === 'enrolled') known.taken.add('next');
    if (row.type === 'left') known.taken.add(row.outlet ?? 'next');
    if (row.type !== 'exited') here = row.type === 'left' || row.type === 'enrolled' ? undefined : row;
  }
  const nodes: Record<string, Marks> = {};
  for (const { id } of journey.nodes) {
    const steps = walked.get(id);
    if (!steps) nodes[id] = { walk: 'not-walked' };
    else if (here?.node === id) nodes[id] = { walk: 'here', token, taken: [...steps.taken], ...held(here) };
    else {
      const { at, taken, trouble } = steps;
      nodes[id] = { walk: 'walked', stamp: format.stamp(at), taken: [...taken], ...(trouble && { strip: trouble }) };
    }
  }
  return { nodes, edges: edgeMarks(journey, walked) };

  function held(row: TraceRow): Pick<Marks, 'strip'> {
    if (row.type !== 'waiting' && row.type !== 'held') return {};
    return { strip: { tone: 'held', icon: row.type === 'held' ? 'moon' : 'hourglass', text: heldUntil(row) } };
  }
}

function edgeMarks(
  journey: Journey,
  walked: ReadonlyMap<string, { taken: ReadonlySet<string> }>,
): Record<string, EdgeMarks> {
  const byId = new Map(journey.nodes.map((node) => [node.id, node]));
  return Object.fromEntries(
    journey.edges.map((edge) => {
      const outlet = outletOf(edge, byId.get(edge.from)) ?? '';
      const wasTaken = walked.get(edge.from)?.taken.has(outlet) ?? false;
      return [outletKey(edge.from, outlet), { walk: wasTaken && walked.has(edge.to) ? 'walked' : 'not-walked' }];
    }),
  );
}
