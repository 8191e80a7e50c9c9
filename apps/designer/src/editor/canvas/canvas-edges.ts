import { type Journey, outletOf } from '@waymark/core/journey';
import { outletKey } from '../state/edge-id.ts';
import { type CanvasEdge, inlet } from './canvas-node.ts';
import type { Views } from './node-view.ts';

/** React Flow's edges, made from the journey. Edges that lead nowhere are left out; the problems list names them. */
export function canvasEdges(journey: Journey, views: Views, selected: string | undefined): CanvasEdge[] {
  const byId = new Map(journey.nodes.map((node) => [node.id, node]));
  return journey.edges.flatMap((edge): CanvasEdge[] => {
    const from = views.get(edge.from);
    const to = views.get(edge.to);
    const outlet = outletOf(edge, byId.get(edge.from));
    const drawn = from?.card.outlets.find((one) => one.id === outlet);
    if (!from || !to || !drawn) return [];
    const id = outletKey(edge.from, drawn.id);
    const label = `${from.card.name}, ${drawn.name} → ${to.card.name}`;
    return [
      {
        id,
        type: 'journey',
        source: edge.from,
        sourceHandle: drawn.id,
        target: edge.to,
        targetHandle: inlet,
        selected: id === selected,
        ariaLabel: label,
        data: { label },
      },
    ];
  });
}
