import { useNodesInitialized, useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';

const margin = 24;
const smallest = 0.6;

/** Shows the journey when it is first drawn: all of it where that stays readable, else from its top. */
export function FirstView() {
  const ready = useNodesInitialized();
  const canvas = useReactFlow();
  const store = useStoreApi();
  const shown = useRef(false);
  useEffect(() => {
    if (!ready || shown.current) return;
    shown.current = true;
    const { width, height } = store.getState();
    const bounds = canvas.getNodesBounds(canvas.getNodes());
    const fitting = Math.min((width - 2 * margin) / bounds.width, (height - 2 * margin) / bounds.height);
    const zoom = Math.min(1, Math.max(smallest, fitting));
    const x = (width - bounds.width * zoom) / 2 - bounds.x * zoom;
    const y = margin - bounds.y * zoom;
    void canvas.setViewport({ x, y, zoom });
  }, [canvas, ready, store]);
  return null;
}
