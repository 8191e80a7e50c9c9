import type { OnNodeDrag } from '@xyflow/react';
import { useCallback, useMemo } from 'react';
import { readOutletKey } from '../state/edge-id.ts';
import { useEditorStore } from '../state/editor-context.tsx';
import type { CanvasNode } from './canvas-node.ts';
import { type LandingStore, landOn } from './landing.ts';
import { landingAt } from './use-step-drop.ts';

/** Writes places when a drag ends; a lone node let go on an edge goes into it. */
export function useNodeMoves(landing: LandingStore) {
  const store = useEditorStore();

  const isLone = useCallback(
    (id: string) => store.getState().history.present.edges.every((edge) => edge.from !== id && edge.to !== id),
    [store],
  );
  const landingOf = useCallback(
    (event: MouseEvent | TouchEvent, nodes: CanvasNode[]) => {
      const [node, ...others] = nodes;
      if (!node || others.length > 0 || !('clientX' in event) || node.data.card.withInput === false || !isLone(node.id))
        return;
      return landingAt(event.clientX, event.clientY);
    },
    [isLone],
  );
  const onNodeDrag = useCallback<OnNodeDrag<CanvasNode>>(
    (event, _node, nodes) => landOn(landing, landingOf(event as unknown as MouseEvent, nodes)?.key),
    [landing, landingOf],
  );
  const onNodeDragStop = useCallback(
    (event: unknown, _node: CanvasNode | undefined, nodes: CanvasNode[]) => {
      landOn(landing, undefined);
      const onto = landingOf(event as MouseEvent, nodes);
      const [first] = nodes;
      const positions = Object.fromEntries(
        nodes.map((node) => [node.id, { x: Math.round(node.position.x), y: Math.round(node.position.y) }]),
      );
      const move = { type: 'move', positions } as const;
      const { apply } = store.getState();
      if (onto && first) {
        const on = readOutletKey(onto.key);
        apply({ type: 'batch', edits: [move, { type: 'insert-on-edge', id: first.id, on }] }, `insert ${first.id}`);
      } else if (nodes.length > 0) {
        apply(move, `move ${Object.keys(positions).join(' ')}`);
      }
    },
    [landing, landingOf, store],
  );
  return useMemo(
    () => ({
      onNodeDrag,
      onNodeDragStop,
      onSelectionDragStop: (event: unknown, nodes: CanvasNode[]) => onNodeDragStop(event, nodes[0], nodes),
    }),
    [onNodeDrag, onNodeDragStop],
  );
}
