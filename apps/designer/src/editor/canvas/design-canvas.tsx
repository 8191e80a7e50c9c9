import { CanvasTools } from '@waymark/ui/components';
import { type Connection, type FinalConnectionState, Panel } from '@xyflow/react';
import { useCallback, useMemo } from 'react';
import { useGivingWay } from '../layout/use-giving-way.ts';
import { useTidy } from '../layout/use-tidy.ts';
import { AddMenu } from '../palette/add-menu.tsx';
import { useStepAdding } from '../palette/step-adding.tsx';
import { useEditor, useEditorStore, useJourney } from '../state/editor-context.tsx';
import { Canvas } from './canvas.tsx';
import type { Editing } from './canvas-context.ts';
import { ConnectMenu } from './connect-menu.tsx';
import { ConnectingLine } from './connecting-line.tsx';
import { EmptyCanvas } from './empty-canvas.tsx';
import type { MarksStore } from './marks.ts';
import type { Views } from './node-view.ts';
import { useCanvasKeys } from './use-canvas-keys.ts';
import { useClipboard } from './use-clipboard.ts';
import { useDuplicate } from './use-duplicate.ts';
import { useNodeMoves } from './use-node-moves.ts';
import { useShowJourney } from './use-show-journey.ts';
import { useStepDrop } from './use-step-drop.ts';

interface DesignCanvasProps {
  views: Views;
  marks: MarksStore;
  /** The keys begin here. */
  focused: boolean;
  onInspect(): void;
  /** Shows the journey as a list instead. */
  onOutline(): void;
  /** Lists the keys. */
  onShortcuts(): void;
}

/** The canvas on which the journey is drawn. */
export function DesignCanvas({ views, marks, focused, onInspect, onOutline, onShortcuts }: DesignCanvasProps) {
  const store = useEditorStore();
  const journey = useJourney();
  const selection = useEditor((state) => state.selection);
  const { chooseStep } = useStepAdding();
  const duplicate = useDuplicate(views);
  const { tidy, tidying } = useTidy(views);
  useGivingWay(views);
  const drop = useStepDrop();
  const moves = useNodeMoves();
  const clipboard = useClipboard();
  const keys = useCanvasKeys({ focused, onInspect, duplicate });
  const show = useShowJourney();

  const editing = useMemo<Editing>(
    () => ({
      chooseStep,
      duplicate: (id) => duplicate([id]),
      remove: (id) => store.getState().apply({ type: 'remove-node', id }, `remove ${id}`),
    }),
    [chooseStep, duplicate, store],
  );
  const connect = useCallback(
    ({ source, sourceHandle, target }: Connection) => {
      const outlet = sourceHandle ?? 'next';
      store.getState().apply({ type: 'connect', from: source, outlet, to: target }, `connect ${source} ${outlet}`);
    },
    [store],
  );
  const connectEnd = useCallback(
    (event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
      if (state.toHandle || state.toNode || !state.fromHandle || state.fromHandle.type !== 'source') return;
      const point = 'clientX' in event ? { x: event.clientX, y: event.clientY } : undefined;
      if (!point) return;
      chooseStep({ type: 'outlet', from: state.fromHandle.nodeId, outlet: state.fromHandle.id ?? 'next' }, point);
    },
    [chooseStep],
  );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed on the nodes inside arrive here
    <section onKeyDown={keys.onKeyDown} onFocus={keys.onFocus} {...clipboard}>
      <Canvas
        journey={journey}
        views={views}
        marks={marks}
        selection={selection}
        onSelect={(nodes) => store.getState().select(nodes)}
        editing={editing}
        dropTarget={drop.target ?? moves.target}
        canvas={{
          onConnect: connect,
          onConnectEnd: connectEnd,
          connectionRadius: 28,
          isValidConnection: ({ source, target }) => source !== target && views.get(target)?.card.withInput !== false,
          onEdgeClick: (_event, edge) => store.getState().selectEdge(edge.id),
          onNodeClick: (_event, { id }) => keys.connecting.leadTo(id),
          onPaneClick() {
            keys.connecting.leave();
            store.getState().select([]);
          },
          onNodeDrag: moves.onDrag,
          onNodeDragStop: moves.onStop,
          onSelectionDragStop: (event, nodes) => moves.onStop(event, nodes[0], nodes),
          onDragEnter: drop.onDragOver,
          onDragOver: drop.onDragOver,
          onDragLeave: drop.onDragLeave,
          onDrop: drop.onDrop,
          onNodeDoubleClick: onInspect,
        }}
      >
        <Panel position="top-right" style={{ margin: 16 }}>
          <CanvasTools
            onTidy={() => void tidy().then(() => requestAnimationFrame(() => show(200)))}
            tidying={tidying}
            onOutline={onOutline}
            onShortcuts={onShortcuts}
          />
        </Panel>
        <ConnectingLine connecting={keys.connecting} views={views} />
        {journey.nodes.length === 0 && <EmptyCanvas />}
      </Canvas>
      <AddMenu />
      <ConnectMenu connecting={keys.connecting} views={views} />
    </section>
  );
}
