import { useReactFlow } from '@xyflow/react';
import { type DragEvent, useCallback, useMemo } from 'react';
import { useStepAdding } from '../palette/step-adding.tsx';
import { readOutletKey } from '../state/edge-id.ts';
import type { Place } from './canvas-context.ts';
import { type LandingStore, landOn } from './landing.ts';

/** The kind of thing that a palette entry carries while it is dragged. */
export const stepMime = 'application/x-waymark-step';

/** Takes steps dragged from the palette: onto the canvas, an edge or a loose outlet. */
export function useStepDrop(landing: LandingStore) {
  const { add } = useStepAdding();
  const canvas = useReactFlow();

  const onDragOver = useCallback(
    (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(stepMime)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      landOn(landing, landingAt(event.clientX, event.clientY)?.key);
    },
    [landing],
  );

  const onDragLeave = useCallback(
    (event: DragEvent) => {
      const isInside = event.currentTarget.contains(event.relatedTarget as globalThis.Node | null);
      if (!isInside) landOn(landing, undefined);
    },
    [landing],
  );

  const onDrop = useCallback(
    (event: DragEvent) => {
      const step = event.dataTransfer.getData(stepMime);
      landOn(landing, undefined);
      if (!step) return;
      event.preventDefault();
      const point = canvas.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      const free: Place = { type: 'canvas', x: point.x - 120, y: point.y - 24 };
      add(step, landingAt(event.clientX, event.clientY)?.place ?? free);
    },
    [add, canvas, landing],
  );
  return useMemo(
    () => ({ onDragEnter: onDragOver, onDragOver, onDragLeave, onDrop }),
    [onDragOver, onDragLeave, onDrop],
  );
}

/** The edge or loose outlet at a point of the window, within reach of its halo. */
export function landingAt(x: number, y: number): { key: string; place: Place } | undefined {
  for (const element of document.elementsFromPoint(x, y)) {
    const loose = element.closest('[data-loose-outlet]')?.getAttribute('data-loose-outlet');
    if (loose) return { key: loose, place: { type: 'outlet', ...readOutletKey(loose) } };
    const edge = element.closest('.react-flow__edge')?.getAttribute('data-id');
    if (edge) return { key: edge, place: { type: 'edge', ...readOutletKey(edge) } };
  }
  return undefined;
}
