import { type EdgeEnds, type EdgeRoute, routeEdges } from '@waymark/ui/components';
import { type InternalNode, type ReactFlowState, useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import { createStore, type StoreApi } from 'zustand';

/** The drawn lines of a canvas by edge id. All are routed together, since they give way to each other. */
export type Routes = StoreApi<ReadonlyMap<string, EdgeRoute>>;

/** Routes of nothing yet. */
export function createRoutes(): Routes {
  return createStore<ReadonlyMap<string, EdgeRoute>>()(() => new Map());
}

/** Keeps the routes true while nodes move, grow or come and go: at most once per frame. */
export function useRouting(routes: Routes): void {
  const canvas = useStoreApi();
  useEffect(() => {
    let frame = 0;
    const route = () => {
      frame = 0;
      const next = routeEdges(endsOf(canvas.getState()));
      const before = routes.getState();
      const kept = new Map([...next].map(([id, now]) => [id, sameRoute(before.get(id), now)]));
      if (kept.size !== before.size || [...kept].some(([id, now]) => before.get(id) !== now)) {
        routes.setState(kept, true);
      }
    };
    const ask = () => {
      frame ||= requestAnimationFrame(route);
    };
    ask();
    const stop = canvas.subscribe((state, before) => {
      if (state.transform === before.transform) ask();
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [canvas, routes]);
}

function sameRoute(before: EdgeRoute | undefined, now: EdgeRoute): EdgeRoute {
  const same = before && before.path === now.path && before.plus.x === now.plus.x && before.plus.y === now.plus.y;
  return same ? before : now;
}

function endsOf({ edges, nodeLookup }: ReactFlowState): EdgeEnds[] {
  return edges.flatMap((edge): EdgeEnds[] => {
    const from = handlePoint(nodeLookup.get(edge.source), 'source', edge.sourceHandle);
    const to = handlePoint(nodeLookup.get(edge.target), 'target', edge.targetHandle);
    return from && to ? [{ id: edge.id, source: edge.source, target: edge.target, from, to }] : [];
  });
}

function handlePoint(node: InternalNode | undefined, type: 'source' | 'target', id: string | null | undefined) {
  const handle = node?.internals.handleBounds?.[type]?.find((one) => one.id === id);
  if (!node || !handle) return undefined;
  const { x, y } = node.internals.positionAbsolute;
  return { x: x + handle.x + handle.width / 2, y: y + handle.y + handle.height / 2 };
}
