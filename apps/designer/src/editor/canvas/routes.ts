import { type EdgeEnds, type EdgeRoute, routeEdges } from '@waymark/ui/components';
import { type InternalNode, type ReactFlowState, useStoreApi } from '@xyflow/react';
import { useCallback, useEffect, useSyncExternalStore } from 'react';

/** The drawn lines of a canvas by edge id; a line is told only of its own route, whatever happens to others. */
export interface Routes {
  get(edge: string): EdgeRoute | undefined;
  subscribe(edge: string, changed: () => void): () => void;
  /** Takes other routes instead; those that lie as before stay the same objects. */
  replace(routes: ReadonlyMap<string, EdgeRoute>): void;
}

/** Routes of nothing yet. */
export function createRoutes(): Routes {
  let routes: ReadonlyMap<string, EdgeRoute> = new Map();
  const listeners = new Map<string, Set<() => void>>();
  return {
    get: (edge) => routes.get(edge),
    subscribe(edge, changed) {
      const known = listeners.get(edge) ?? new Set();
      listeners.set(edge, known.add(changed));
      return () => {
        known.delete(changed);
        if (known.size === 0) listeners.delete(edge);
      };
    },
    replace(next) {
      const before = routes;
      routes = new Map([...next].map(([id, now]) => [id, sameRoute(before.get(id), now)]));
      for (const [id, told] of listeners) {
        if (routes.get(id) !== before.get(id)) for (const changed of told) changed();
      }
    },
  };
}

/** The route of one edge, as it is drawn now. */
export function useRoute(routes: Routes, edge: string): EdgeRoute | undefined {
  const subscribe = useCallback((changed: () => void) => routes.subscribe(edge, changed), [routes, edge]);
  return useSyncExternalStore(subscribe, () => routes.get(edge));
}

/** Keeps the routes true while nodes move, grow or come and go: at most once per frame, and only where something moved. */
export function useRouting(routes: Routes): void {
  const canvas = useStoreApi();
  useEffect(() => {
    let frame = 0;
    let before: readonly EdgeEnds[] = [];
    let drawn: ReadonlyMap<string, EdgeRoute> = new Map();
    const route = () => {
      frame = 0;
      const ends = endsOf(canvas.getState(), before);
      if (ends.length === before.length && ends.every((one, at) => one === before[at])) return;
      drawn = routeEdges(ends, { ends: before, routes: drawn });
      before = ends;
      routes.replace(drawn);
    };
    const ask = () => {
      frame ||= requestAnimationFrame(route);
    };
    ask();
    const stop = canvas.subscribe((state, was) => {
      if (state.transform === was.transform) ask();
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

/** Where every edge begins and ends; one that lies as before, in the same place of the list, stays the same object. */
function endsOf({ edges, nodeLookup }: ReactFlowState, before: readonly EdgeEnds[]): EdgeEnds[] {
  const ends: EdgeEnds[] = [];
  for (const edge of edges) {
    const from = handlePoint(nodeLookup.get(edge.source), 'source', edge.sourceHandle);
    const to = handlePoint(nodeLookup.get(edge.target), 'target', edge.targetHandle);
    if (!from || !to) continue;
    const now = { id: edge.id, source: edge.source, target: edge.target, from, to };
    const old = before[ends.length];
    ends.push(old && isSame(old, now) ? old : now);
  }
  return ends;
}

function isSame(a: EdgeEnds, b: EdgeEnds): boolean {
  const lies = a.from.x === b.from.x && a.from.y === b.from.y && a.to.x === b.to.x && a.to.y === b.to.y;
  return lies && a.id === b.id && a.source === b.source && a.target === b.target;
}

/** Where the middle of a handle lies on the canvas; undefined before it is measured. */
export function handlePoint(node: InternalNode | undefined, type: 'source' | 'target', id: string | null | undefined) {
  const handle = node?.internals.handleBounds?.[type]?.find((one) => one.id === id);
  if (!node || !handle) return undefined;
  const { x, y } = node.internals.positionAbsolute;
  return { x: x + handle.x + handle.width / 2, y: y + handle.y + handle.height / 2 };
}
