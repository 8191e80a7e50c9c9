import type { OnNodeDrag } from '@xyflow/react';
import { useCallback, useState } from 'react';
import { readOutletKey } from '../state/edge-id.ts';
import { useEditorStore } from '../state/editor-context.tsx';
import type { CanvasNode } from './canvas-node.ts';
import { landingAt } from './use-step-drop.ts';

/** Writes places when a drag ends; a lone node let go on an edge goes into it. */
export function useNodeMoves() {
  const store = useEditorStore();
  const [target, setTarget] = useState<string>();

  const isLone = useCallback(
    (id: string) => store.getState().history.present.edges.every((edge) => edge.from !== id && edge.to !== id),
    [store],
  );
  const landing = useCallback(
    (event: MouseEvent | TouchEvent, nodes: CanvasNode[]) => {
      const [node, ...others] = nodes;
      if (!node || others.length > 0 || !('clientX' in event) || node.data.card.withInput === false || !isLone(node.id))
        return;
      return landingAt(event.clientX, event.clientY);
    },
    [isLone],
  );
  const onDrag = useCallback<OnNodeDrag<CanvasNode>>(
    (event, _node, nodes) => setTarget(landing(event as unknown as MouseEvent, nodes)?.key),
    [landing],
  );
  const onStop = useCallback(
    (event: unknown, _node: CanvasNode | undefined, nodes: CanvasNode[]) => {
      setTarget(undefined);
      const onto = landing(event as MouseEvent, nodes);
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
    [landing, store],
  );
  return { target, onDrag, onStop };
}
