import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback } from 'react';
import type { CanvasEdge, CanvasNode } from './canvas-node.ts';

const margin = 24;
const readable = 0.75;
const smallest = 0.75;

/** Brings the journey into sight: all of it where that stays readable, else its beginning. `duration` in milliseconds. */
export function useShowJourney(): (duration?: number) => void {
  const canvas = useReactFlow<CanvasNode, CanvasEdge>();
  const store = useStoreApi();
  return useCallback(
    (duration = 0) => {
      const frame = store.getState().domNode?.getBoundingClientRect();
      const nodes = canvas.getNodes();
      const bounds = canvas.getNodesBounds(nodes);
      if (!frame || bounds.width === 0) return;
      const { width, height } = frame;
      const acrossFits = (width - 2 * margin) / bounds.width;
      const allFits = Math.min(acrossFits, (height - 2 * margin) / bounds.height);
      const zoom = Math.min(1, allFits >= readable ? allFits : Math.max(smallest, acrossFits));
      const middle = acrossFits >= zoom ? bounds.x + bounds.width / 2 : middleOf(topmost(nodes));
      const x = width / 2 - middle * zoom;
      const y = margin - bounds.y * zoom;
      void canvas.setViewport({ x, y, zoom }, { duration });
    },
    [canvas, store],
  );
}

function topmost(nodes: readonly CanvasNode[]): CanvasNode | undefined {
  return nodes.toSorted((a, b) => a.position.y - b.position.y)[0];
}

function middleOf(node: CanvasNode | undefined): number {
  return (node?.position.x ?? 0) + (node?.measured?.width ?? 240) / 2;
}
