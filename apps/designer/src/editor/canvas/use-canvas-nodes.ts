import type { Journey } from '@waymark/core/journey';
import { applyNodeChanges, type NodeChange } from '@xyflow/react';
import { useCallback, useEffect, useState } from 'react';
import type { CanvasNode } from './canvas-node.ts';
import type { Views } from './node-view.ts';

interface Wanted {
  journey: Journey;
  views: Views;
  selected: ReadonlySet<string>;
  /** The id of what tells which keys there are. */
  hint: string;
}

const origin = { x: 0, y: 0 };

/**
 * React Flow's nodes, made from the journey. While a node is dragged its place is kept here only; nodes that did not change
 * stay the same objects, so that React Flow draws only what moved.
 */
export function useCanvasNodes(wanted: Wanted) {
  const { journey, views, selected, hint } = wanted;
  const [nodes, setNodes] = useState<CanvasNode[]>(() => merge([], wanted));
  useEffect(() => {
    setNodes((before) => merge(before, { journey, views, selected, hint }));
  }, [hint, journey, views, selected]);
  const change = useCallback(
    (changes: NodeChange<CanvasNode>[]) => setNodes((before) => applyNodeChanges(changes, before)),
    [],
  );
  return { nodes, change };
}

function merge(before: CanvasNode[], { journey, views, selected, hint }: Wanted): CanvasNode[] {
  const old = new Map(before.map((node) => [node.id, node]));
  const next = journey.nodes.flatMap((node): CanvasNode[] => {
    const view = views.get(node.id);
    if (!view) return [];
    const known = old.get(node.id);
    const position = known?.dragging ? known.position : (journey.layout?.[node.id] ?? known?.position ?? origin);
    const isSelected = selected.has(node.id);
    const same =
      known &&
      known.data === view &&
      known.selected === isSelected &&
      known.position.x === position.x &&
      known.position.y === position.y;
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
  return unchanged ? before : next;
}
