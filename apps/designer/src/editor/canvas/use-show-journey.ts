import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback } from 'react';
import type { CanvasEdge, CanvasNode } from './canvas-node.ts';

const margin = 24;
const smallest = 0.6;

/** Brings the journey into sight: all of it where that stays readable, else from its top. `duration` in milliseconds. */
export function useShowJourney(): (duration?: number) => void {
  const canvas = useReactFlow<CanvasNode, CanvasEdge>();
  const store = useStoreApi();
  return useCallback(
    (duration = 0) => {
      const frame = store.getState().domNode?.getBoundingClientRect();
      const bounds = canvas.getNodesBounds(canvas.getNodes());
      if (!frame || bounds.width === 0) return;
      const { width, height } = frame;
      const fitting = Math.min((width - 2 * margin) / bounds.width, (height - 2 * margin) / bounds.height);
      const zoom = Math.min(1, Math.max(smallest, fitting));
      const x = (width - bounds.width * zoom) / 2 - bounds.x * zoom;
      const y = margin - bounds.y * zoom;
      void canvas.setViewport({ x, y, zoom }, { duration });
    },
    [canvas, store],
  );
}
