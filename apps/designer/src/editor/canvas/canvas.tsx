import type { Journey } from '@waymark/core/journey';
import { type NodeChange, ReactFlow, type ReactFlowProps } from '@xyflow/react';
import { type ReactNode, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPlaced } from '../layout/is-placed.ts';
import type { Selection } from '../state/editor-store.ts';
import classes from './canvas.module.css';
import { CanvasContext, type Editing } from './canvas-context.ts';
import { CanvasDots } from './canvas-dots.tsx';
import { CanvasMap } from './canvas-map.tsx';
import type { CanvasEdge, CanvasNode } from './canvas-node.ts';
import { CanvasZoom } from './canvas-zoom.tsx';
import { FirstView } from './first-view.tsx';
import { JourneyEdge } from './journey-edge.tsx';
import { JourneyNode } from './journey-node.tsx';
import { createLanding, type LandingStore } from './landing.ts';
import type { MarksStore } from './marks.ts';
import type { Views } from './node-view.ts';
import { createRoutes, useRouting } from './routes.ts';
import { useCanvasEdges } from './use-canvas-edges.ts';
import { useCanvasNodes } from './use-canvas-nodes.ts';
import { useFocusInSight, useShownKeys } from './use-canvas-walk.ts';
import { useMarkedMoving } from './use-marked-moving.ts';
import { smallest } from './view-for.ts';

const nodeTypes = { journey: JourneyNode };
const edgeTypes = { journey: JourneyEdge };

/** A journey on a canvas. Without `editing` it is only shown. */
export interface CanvasProps {
  journey: Journey;
  views: Views;
  marks: MarksStore;
  selection: Selection;
  /** Left out where nothing is chosen. */
  onSelect?: (nodes: readonly string[]) => void;
  editing?: Editing;
  /** It is first seen whole, however small; left out: from its beginning where all of it would be too small to read. */
  whole?: boolean;
  /** What a dragged step would land on. */
  landing?: LandingStore;
  /** What else React Flow is told: dragging, connecting, dropping. Told anew, all nodes and edges are drawn again. */
  canvas?: Partial<ReactFlowProps<CanvasNode, CanvasEdge>>;
  /** Which keys there are at a step, where for now they are not those of the mode. */
  stepKeys?: string | undefined;
  /** Floats over the canvas. */
  children?: ReactNode;
}

/** Draws the journey. Must stand inside a `ReactFlowProvider`. */
export function Canvas(props: CanvasProps) {
  const { journey, views, marks, selection, onSelect, editing, canvas, stepKeys, children } = props;
  const { t } = useTranslation('editor');
  const hint = useId();
  const selected = useMemo(() => new Set(selection.nodes), [selection.nodes]);
  const { nodes, isBehind, change } = useCanvasNodes({ journey, views, selected, hint });
  const edges = useCanvasEdges({ journey, views, selected: selection.edge });
  const [isShown, setShown] = useState(false);
  const placed = isPlaced(journey) && (isShown || !isBehind);
  const [routes] = useState(createRoutes);
  useRouting(routes);
  useMarkedMoving();
  const hints = useMemo(() => ({ 'edge.a11yDescription.default': t('canvas.edgeKeys') }), [t]);
  const onFocus = useFocusInSight();
  const onShownKey = useShownKeys(onSelect);
  const [ownLanding] = useState(createLanding);
  const { landing = ownLanding } = props;
  const shared = useMemo(() => ({ marks, routes, editing, landing }), [marks, routes, editing, landing]);
  const picking = useRef({ selected, onSelect });
  useEffect(() => {
    picking.current = { selected, onSelect };
  });
  const onNodesChange = useCallback(
    (changes: NodeChange<CanvasNode>[]) => {
      const { selected: before, onSelect: select } = picking.current;
      const picked = selectionAfter(changes, before);
      if (picked) select?.(picked);
      change(changes.filter((one) => one.type !== 'select' && one.type !== 'remove'));
    },
    [change],
  );
  return (
    <CanvasContext value={shared}>
      <ReactFlow<CanvasNode, CanvasEdge>
        className={`${classes.canvas} ${placed ? '' : classes.unplaced}`}
        data-settling={isBehind || undefined}
        aria-label={t('canvas.label')}
        tabIndex={-1}
        onFocus={onFocus}
        ariaLabelConfig={hints}
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        nodesDraggable={editing !== undefined}
        nodesConnectable={editing !== undefined}
        edgesFocusable={editing !== undefined}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectNodesOnDrag={false}
        zoomOnDoubleClick={false}
        minZoom={props.whole ? smallest.whole : smallest.byHand}
        maxZoom={2}
        proOptions={{ hideAttribution: true }}
        {...(editing ? {} : { onKeyDown: onShownKey })}
        {...canvas}
      >
        <CanvasDots />
        <FirstView layout={journey.layout} placed={placed} whole={props.whole} onShown={setShown} />
        <span id={hint} hidden>
          {stepKeys ?? t(`canvas.${editing ? 'nodeKeys' : onSelect ? 'shownKeys' : 'walkedKeys'}`)}
        </span>
        <CanvasZoom />
        <CanvasMap journey={journey} views={views} />
        {children}
      </ReactFlow>
    </CanvasContext>
  );
}

function selectionAfter(changes: NodeChange<CanvasNode>[], before: ReadonlySet<string>): string[] | undefined {
  const after = new Set(before);
  let changed = false;
  for (const one of changes) {
    if (one.type !== 'select') continue;
    changed = true;
    if (one.selected) after.add(one.id);
    else after.delete(one.id);
  }
  return changed ? [...after] : undefined;
}
