import { applyNodeChanges, type NodeChange } from '@xyflow/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CanvasNode } from './canvas-node.ts';
import { canvasNodes, type ShownNodes, type Wanted } from './canvas-nodes.ts';

/** So many nodes move in one frame: a whole journey that moves at once would make the page stand still. */
const atOnce = 60;

/**
 * The nodes that the canvas shows. While a node is dragged its place is kept here only. Where the whole journey is moved, as
 * by *Tidy*, nodes follow it frame by frame, and `isBehind` until the last has come to its place.
 */
export function useCanvasNodes(wanted: Wanted) {
  const { journey, views, selected, hint } = wanted;
  const [shown, setShown] = useState<ShownNodes>(() => canvasNodes([], wanted, atOnce));
  const latest = useRef(shown);
  const show = useCallback((next: ShownNodes) => {
    const { nodes, isBehind } = latest.current;
    if (next.nodes === nodes && next.isBehind === isBehind) return;
    latest.current = next;
    setShown(next);
  }, []);
  useEffect(() => {
    let frame = 0;
    const follow = () => {
      const next = canvasNodes(latest.current.nodes, { journey, views, selected, hint }, atOnce);
      show(next);
      if (next.isBehind) frame = requestAnimationFrame(follow);
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, [hint, journey, views, selected, show]);
  const change = useCallback(
    (changes: NodeChange<CanvasNode>[]) => {
      const { nodes, isBehind } = latest.current;
      show({ nodes: applyNodeChanges(changes, nodes), isBehind });
    },
    [show],
  );
  return { ...shown, change };
}
