import type { Answers } from '../../api/trpc.ts';
import type { AllMarks, EdgeMarks, Marks } from '../canvas/marks.ts';
import type { Views } from '../canvas/node-view.ts';
import { outletKey } from '../state/edge-id.ts';

/** What marks are made from and worded with. */
export interface LiveFigures {
  counts: Answers['journeys']['counts'];
  /** The messages that failed lately. */
  failed: readonly { node: string }[];
  format(count: number): string;
  hereNow(count: number): string;
  failedHere(count: number): string;
}

/** Where customers are and how they went, and where messages failed lately, on nodes and edges. */
export function liveMarks(views: Views, { counts, failed, format, hereNow, failedHere }: LiveFigures): AllMarks {
  const nodes: Record<string, Marks> = {};
  const edges: Record<string, EdgeMarks> = {};
  const failures = Map.groupBy(failed, ({ node }) => node);
  for (const [id, view] of views) {
    const node = counts.nodes[id];
    const waiting = node?.waiting ?? 0;
    const lost = failures.get(id)?.length ?? 0;
    if (waiting + lost > 0) {
      nodes[id] = {
        ...(waiting > 0 && { hereNow: { count: waiting, label: hereNow(waiting) } }),
        ...(lost > 0 && { strip: { tone: 'error', text: failedHere(lost) } }),
      };
    }
    for (const outlet of view.card.outlets) {
      edges[outletKey(id, outlet.id)] = { count: format(node?.outlets[outlet.id] ?? 0) };
    }
  }
  return { nodes, edges };
}
