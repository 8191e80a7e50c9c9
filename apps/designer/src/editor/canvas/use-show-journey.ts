import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback } from 'react';
import type { CanvasEdge, CanvasNode } from './canvas-node.ts';

const margin = 24;
const readable = 0.75;

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
      const zoom = Math.min(1, allFits >= readable ? allFits : Math.max(readable, acrossFits));
      const beginning = nodes.filter(({ position }) => position.y < bounds.y + height / zoom);
      const seen = acrossFits >= zoom ? bounds : canvas.getNodesBounds(beginning);
      const x = width / 2 - (seen.x + seen.width / 2) * zoom;
      const y = margin - bounds.y * zoom;
      void canvas.setViewport({ x, y, zoom }, { duration });
    },
    [canvas, store],
  );
}
