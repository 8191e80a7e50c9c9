import type { Journey } from '@waymark/core/journey';
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback } from 'react';
import type { CanvasEdge, CanvasNode } from './canvas-node.ts';
import { viewFor } from './view-for.ts';

interface ShowOptions {
  /** Where the nodes are going to lie; left out: where they lie. */
  layout?: Journey['layout'];
  /** In milliseconds. */
  duration?: number;
  /** All of it, however small it becomes. */
  whole?: boolean | undefined;
}

/** Brings the journey into sight: all of it where that stays readable or is asked for, else its beginning. */
export function useShowJourney(): (options?: ShowOptions) => void {
  const canvas = useReactFlow<CanvasNode, CanvasEdge>();
  const store = useStoreApi();
  return useCallback(
    ({ layout = {}, duration = 0, whole } = {}) => {
      const { domNode } = store.getState();
      const frame = domNode?.getBoundingClientRect();
      if (!domNode || !frame) return;
      const nodes = canvas.getNodes().map(({ id, position, measured }) => ({
        ...(layout[id] ?? position),
        width: measured?.width ?? 240,
        height: measured?.height ?? 62,
      }));
      const tools = [...domNode.querySelectorAll('.react-flow__panel.top')].map((panel) => {
        const { x, y, width, height } = panel.getBoundingClientRect();
        return { x: x - frame.x, y: y - frame.y, width, height };
      });
      const view = viewFor({ nodes, frame, tools, whole });
      if (view) void canvas.setViewport(view, { duration });
    },
    [canvas, store],
  );
}
