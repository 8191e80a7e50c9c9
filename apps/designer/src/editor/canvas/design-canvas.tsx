import { CanvasTools } from '@waymark/ui/components';
import { Panel } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOnMac, keyNames } from '../keys/key-names.ts';
import { shortcuts } from '../keys/shortcuts.ts';
import { useGivingWay } from '../layout/use-giving-way.ts';
import { useTidy } from '../layout/use-tidy.ts';
import { AddMenu } from '../palette/add-menu.tsx';
import { useStepAdding } from '../palette/step-adding.tsx';
import { useEditor, useEditorStore, useJourney } from '../state/editor-context.tsx';
import { Canvas, type CanvasProps } from './canvas.tsx';
import type { Editing } from './canvas-context.ts';
import { ConnectMenu } from './connect-menu.tsx';
import { ConnectingLine } from './connecting-line.tsx';
import { EmptyCanvas } from './empty-canvas.tsx';
import { createLanding } from './landing.ts';
import type { MarksStore } from './marks.ts';
import type { Views } from './node-view.ts';
import { useCanvasKeys } from './use-canvas-keys.ts';
import { useClipboard } from './use-clipboard.ts';
import { useDuplicate } from './use-duplicate.ts';
import { useLineDrawing } from './use-line-drawing.ts';
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
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const journey = useJourney();
  const selection = useEditor((state) => state.selection);
  const { chooseStep } = useStepAdding();
  const duplicate = useDuplicate(views);
  const { tidy, tidying } = useTidy(views);
  useGivingWay(views);
  const [landing] = useState(createLanding);
  const drop = useStepDrop(landing);
  const moves = useNodeMoves(landing);
  const lines = useLineDrawing(views);
  const clipboard = useClipboard(views);
  const keys = useCanvasKeys({ focused, onInspect, duplicate });
  const byKeys = useRef(keys.connecting);
  useEffect(() => {
    byKeys.current = keys.connecting;
  }, [keys.connecting]);
  const show = useShowJourney();

  const editing = useMemo<Editing>(
    () => ({
      chooseStep,
      duplicate: (id) => duplicate([id]),
      remove: (id) => store.getState().apply({ type: 'remove-node', id }, `remove ${id}`),
    }),
    [chooseStep, duplicate, store],
  );
  const canvas = useMemo<NonNullable<CanvasProps['canvas']>>(
    () => ({
      ...lines,
      ...moves,
      ...drop,
      onEdgeClick: (_event, edge) => store.getState().selectEdge(edge.id),
      onNodeClick: (_event, { id }) => byKeys.current.leadTo(id),
      onPaneClick() {
        byKeys.current.leave();
        store.getState().select([]);
      },
      onNodeDoubleClick: onInspect,
    }),
    [drop, lines, moves, onInspect, store],
  );
  const tidyUp = useCallback(async () => {
    await tidy();
    const { layout } = store.getState().history.present;
    requestAnimationFrame(() => show({ layout, duration: 200 }));
  }, [show, store, tidy]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed on the nodes inside arrive here
    <section onKeyDown={keys.onKeyDown} onFocus={keys.onFocus} onBlur={keys.onBlur} {...clipboard}>
      <Canvas
        journey={journey}
        views={views}
        marks={marks}
        selection={selection}
        onSelect={(nodes) => store.getState().select(nodes)}
        editing={editing}
        landing={landing}
        canvas={canvas}
        stepKeys={keys.connecting.leading && t('connect.stepKeys')}
      >
        <Panel position="top-right" style={{ margin: 16 }}>
          <CanvasTools
            onTidy={() => void tidyUp()}
            tidying={tidying}
            onOutline={onOutline}
            onShortcuts={onShortcuts}
            shortcutsKey={keyNames(shortcuts.list.presses[0], t, isOnMac()).join(' ')}
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
