import { type Journey, outletOf } from '@waymark/core/journey';
import { outletKey } from '../state/edge-id.ts';
import { type CanvasEdge, inlet } from './canvas-node.ts';
import type { Views } from './node-view.ts';

/** What edges are made from. */
export interface EdgeInput {
  journey: Pick<Journey, 'nodes' | 'edges'>;
  views: Views;
  /** The id of an edge. */
  selected: string | undefined;
}

/**
 * React Flow's edges, made from the journey; those that did not change stay the same objects. Edges that lead nowhere are
 * left out; the problems list names them.
 */
export function canvasEdges({ journey, views, selected }: EdgeInput, before: readonly CanvasEdge[]): CanvasEdge[] {
  const byId = new Map(journey.nodes.map((node) => [node.id, node]));
  const old = new Map(before.map((edge) => [edge.id, edge]));
  return journey.edges.flatMap((edge): CanvasEdge[] => {
    const from = views.get(edge.from);
    const to = views.get(edge.to);
    const outlet = outletOf(edge, byId.get(edge.from));
    const drawn = from?.card.outlets.find((one) => one.id === outlet);
    if (!from || !to || !drawn) return [];
    const id = outletKey(edge.from, drawn.id);
    const label = `${from.card.name}, ${drawn.name} → ${to.card.name}`;
    const isSelected = id === selected;
    const known = old.get(id);
    const isSame = known?.target === edge.to && known.selected === isSelected && known.data?.label === label;
    if (isSame) return [known];
    return [
      {
        id,
        type: 'journey',
        source: edge.from,
        sourceHandle: drawn.id,
        target: edge.to,
        targetHandle: inlet,
        selected: isSelected,
        ariaLabel: label,
        data: { label },
      },
    ];
  });
}
