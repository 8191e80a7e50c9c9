import type { Connection, FinalConnectionState, IsValidConnection } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useStepAdding } from '../palette/step-adding.tsx';
import { useEditorStore } from '../state/editor-context.tsx';
import type { CanvasEdge } from './canvas-node.ts';
import type { Views } from './node-view.ts';

/** Draws lines: from an outlet to a node, or into the open for a menu of what may follow. */
export function useLineDrawing(views: Views) {
  const store = useEditorStore();
  const { chooseStep } = useStepAdding();
  const drawn = useRef(views);
  useEffect(() => {
    drawn.current = views;
  }, [views]);

  const onConnect = useCallback(
    ({ source, sourceHandle, target }: Connection) => {
      const outlet = sourceHandle ?? 'next';
      store.getState().apply({ type: 'connect', from: source, outlet, to: target }, `connect ${source} ${outlet}`);
    },
    [store],
  );
  const onConnectEnd = useCallback(
    (event: MouseEvent | TouchEvent, { fromHandle, toHandle, toNode }: FinalConnectionState) => {
      if (toHandle || toNode || fromHandle?.type !== 'source' || !('clientX' in event)) return;
      const place = { type: 'outlet', from: fromHandle.nodeId, outlet: fromHandle.id ?? 'next' } as const;
      chooseStep(place, { x: event.clientX, y: event.clientY });
    },
    [chooseStep],
  );
  const isValidConnection = useCallback<IsValidConnection<CanvasEdge>>(
    ({ source, target }) => source !== target && drawn.current.get(target)?.card.withInput !== false,
    [],
  );
  return useMemo(
    () => ({ onConnect, onConnectEnd, isValidConnection, connectionRadius: 28 }),
    [onConnect, onConnectEnd, isValidConnection],
  );
}
