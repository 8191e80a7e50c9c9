import type { Journey } from '@waymark/core/journey';
import type { CanvasNode } from './canvas-node.ts';
import type { Views } from './node-view.ts';

/** What a canvas is to show. */
export interface Wanted {
  journey: Journey;
  views: Views;
  selected: ReadonlySet<string>;
  /** The id of what tells which keys there are. */
  hint: string;
}

/** The nodes of a canvas, and whether some of them still lie where they were before. */
export interface ShownNodes {
  nodes: CanvasNode[];
  isBehind: boolean;
}

const origin = { x: 0, y: 0 };

/**
 * React Flow's nodes, made from the journey. A dragged node keeps the place it has on the canvas; nodes that did not change
 * stay the same objects, so that React Flow draws only what did. At most `atOnce` nodes are moved; others come to their
 * places when this is asked again.
 */
export function canvasNodes(
  before: CanvasNode[],
  { journey, views, selected, hint }: Wanted,
  atOnce: number,
): ShownNodes {
  const old = new Map(before.map((node) => [node.id, node]));
  let moved = 0;
  let isBehind = false;
  const placeOf = (id: string, known: CanvasNode | undefined) => {
    const wanted = journey.layout?.[id] ?? known?.position ?? origin;
    if (!known) return wanted;
    const { position, dragging } = known;
    if (dragging || (position.x === wanted.x && position.y === wanted.y)) return position;
    moved += 1;
    if (moved <= atOnce) return wanted;
    isBehind = true;
    return position;
  };
  const next = journey.nodes.flatMap((node): CanvasNode[] => {
    const view = views.get(node.id);
    if (!view) return [];
    const known = old.get(node.id);
    const position = placeOf(node.id, known);
    const isSelected = selected.has(node.id);
    const same = known && known.data === view && known.selected === isSelected && known.position === position;
    if (same) return [known];
    return [
      {
        ...known,
        id: node.id,
        type: 'journey',
        data: view as CanvasNode['data'],
        position,
        selected: isSelected,
        domAttributes: { 'aria-describedby': hint },
        ariaLabel: `${view.card.name}, ${view.card.kindLabel}`,
      },
    ];
  });
  const unchanged = next.length === before.length && next.every((node, index) => node === before[index]);
  return { nodes: unchanged ? before : next, isBehind };
}
