import { useMemo, useRef } from 'react';
import { canvasEdges, type EdgeInput } from './canvas-edges.ts';
import type { CanvasEdge } from './canvas-node.ts';

/** The edges that the canvas shows; another place of a node is no other edge. */
export function useCanvasEdges({ journey, views, selected }: EdgeInput): CanvasEdge[] {
  const before = useRef<CanvasEdge[]>([]);
  const { nodes, edges } = journey;
  return useMemo(() => {
    before.current = canvasEdges({ journey: { nodes, edges }, views, selected }, before.current);
    return before.current;
  }, [nodes, edges, views, selected]);
}
