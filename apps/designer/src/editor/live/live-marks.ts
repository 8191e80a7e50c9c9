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
  sentHere(count: number): string;
  unsentHere(count: number): string;
}

/** Where customers are and how they went, and where messages failed lately, on nodes and edges. */
export function liveMarks(views: Views, figures: LiveFigures): AllMarks {
  const { counts, failed, format, hereNow } = figures;
  const nodes: Record<string, Marks> = {};
  const edges: Record<string, EdgeMarks> = {};
  const failures = Map.groupBy(failed, ({ node }) => node);
  for (const [id, view] of views) {
    const node = counts.nodes[id];
    const waiting = node?.waiting ?? 0;
    const lost = failures.get(id)?.length ?? 0;
    const strip = stripOf(lost, node, figures);
    if (waiting > 0 || strip) {
      nodes[id] = {
        ...(waiting > 0 && { hereNow: { count: waiting, label: hereNow(waiting) } }),
        ...(strip && { strip }),
      };
    }
    for (const outlet of view.card.outlets) {
      edges[outletKey(id, outlet.id)] = { count: format(node?.outlets[outlet.id] ?? 0) };
    }
  }
  return { nodes, edges };
}

/** What failed lately comes before what was sent and what was not. */
function stripOf(
  lost: number,
  node: Answers['journeys']['counts']['nodes'][string] | undefined,
  { format, failedHere, sentHere, unsentHere }: LiveFigures,
): Marks['strip'] {
  if (lost > 0) return { tone: 'error', text: failedHere(lost) };
  const { sent = 0, blocked = 0, failed = 0 } = node ?? {};
  const unsent = blocked + failed;
  if (sent + unsent === 0) return undefined;
  return { text: sentHere(sent), strong: format(sent), ...(unsent > 0 && { blocked: unsentHere(unsent) }) };
}
