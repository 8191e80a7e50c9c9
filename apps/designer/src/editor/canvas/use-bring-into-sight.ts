import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback } from 'react';

const edge = { across: 140, down: 60 };

/**
 * Moves the canvas so that a node can be seen; leaves it where the node is in sight already. `duration` in milliseconds;
 * resolves when it is there.
 */
export function useBringIntoSight(): (node: string, duration?: number) => Promise<void> {
  const canvas = useReactFlow();
  const store = useStoreApi();
  return useCallback(
    async (id, duration = 200) => {
      const node = canvas.getInternalNode(id);
      const frame = store.getState().domNode?.getBoundingClientRect();
      if (!node || !frame) return;
      const x = node.internals.positionAbsolute.x + (node.measured.width ?? 240) / 2;
      const y = node.internals.positionAbsolute.y + (node.measured.height ?? 62) / 2;
      const at = canvas.flowToScreenPosition({ x, y });
      const inside =
        at.x > frame.left + edge.across &&
        at.x < frame.right - edge.across &&
        at.y > frame.top + edge.down &&
        at.y < frame.bottom - edge.down;
      if (!inside) await canvas.setCenter(x, y, { zoom: canvas.getZoom(), duration });
    },
    [canvas, store],
  );
}
