import { useReactFlow } from '@xyflow/react';
import { type KeyboardEvent, useCallback, useRef } from 'react';
import { readOutletKey } from '../state/edge-id.ts';
import { useEditorStore } from '../state/editor-context.tsx';
import type { CanvasNode } from './canvas-node.ts';
import { type Direction, neighbour } from './neighbour.ts';
import { useBringIntoSight } from './use-bring-into-sight.ts';

const directions: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

interface CanvasKeys {
  /** Enter: go into the form of the selected node. */
  onInspect(): void;
  duplicate(nodes: readonly string[]): void;
}

/** How far a node goes at a press, and how long one out of sight is waited for: pixels, and frames. */
const stride = 20;
const patience = 120;

/**
 * The canvas by keyboard: arrows go from node to node, with Shift they select on the way, with Ctrl they move what is
 * selected; `c` connects the first of two selected nodes to the second, Enter opens the form, Delete removes and heals.
 */
export function useCanvasKeys({ onInspect, duplicate }: CanvasKeys) {
  const root = useRef<HTMLElement>(null);
  const store = useEditorStore();
  const canvas = useReactFlow<CanvasNode>();
  const bringIntoSight = useBringIntoSight();

  const go = useCallback(
    (id: string, selected: readonly string[] = []) => {
      store.getState().select([...new Set(selected)].filter((one) => one !== id).concat(id));
      bringIntoSight(id);
      // A node out of sight is drawn once it has come into it; until then the keys stay with the canvas.
      const focus = (frames: number) => {
        const node = root.current?.querySelector<HTMLElement>(`.react-flow__node[data-id="${id}"]`);
        (node ?? root.current)?.focus({ preventScroll: true });
        if (!node && frames > 0 && store.getState().selection.nodes.at(-1) === id)
          requestAnimationFrame(() => focus(frames - 1));
      };
      focus(patience);
    },
    [bringIntoSight, store],
  );

  const move = useCallback(
    (current: string, direction: Direction) => {
      const { history, selection, apply } = store.getState();
      const { layout = {} } = history.present;
      const ids = selection.nodes.includes(current) ? selection.nodes : [current];
      const by = { up: [0, -stride], down: [0, stride], left: [-stride, 0], right: [stride, 0] }[direction];
      const [x = 0, y = 0] = by;
      const positions = Object.fromEntries(
        ids.flatMap((id) => (layout[id] ? [[id, { x: layout[id].x + x, y: layout[id].y + y }]] : [])),
      );
      apply({ type: 'move', positions }, `move ${ids.join(' ')}`);
      bringIntoSight(current);
    },
    [bringIntoSight, store],
  );

  const connectSelected = useCallback(() => {
    const { history, selection, apply } = store.getState();
    const [from, to] = selection.nodes;
    if (from === undefined || to === undefined || selection.nodes.length > 2) return;
    const source = canvas.getNode(from)?.data;
    const wired = source?.wired.split(',') ?? [];
    const outlet = source?.card.outlets.find((one) => !wired.includes(one.id))?.id;
    if (outlet === undefined || canvas.getNode(to)?.data.card.withInput === false) return;
    if (history.present.nodes.some(({ id }) => id === to)) {
      apply({ type: 'connect', from, outlet, to }, `connect ${from} ${outlet}`);
    }
  }, [canvas, store]);

  const remove = useCallback(
    (node: string | undefined, edge: string | undefined) => {
      const { selection, apply } = store.getState();
      const nodes = node !== undefined && !selection.nodes.includes(node) ? [node] : selection.nodes;
      const line = edge ?? selection.edge;
      if (line !== undefined) {
        apply({ type: 'disconnect', ...readOutletKey(line) }, `disconnect ${line}`);
      } else if (nodes.length > 0) {
        const edits = nodes.map((id) => ({ type: 'remove-node', id }) as const);
        apply({ type: 'batch', edits }, `remove ${nodes.join(' ')}`);
      }
      root.current?.focus({ preventScroll: true });
    },
    [store],
  );

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const target = event.target as Element;
      if (isTyping(target) || target.closest('[role="menu"], [role="toolbar"]')) return;
      const { selection, history, select } = store.getState();
      const focused = target.closest('.react-flow__node')?.getAttribute('data-id') ?? undefined;
      const line = target.closest('.react-flow__edge')?.getAttribute('data-id') ?? undefined;
      const current = focused ?? selection.nodes.at(-1);
      const direction = directions[event.key];
      const command = event.ctrlKey || event.metaKey;
      if (direction && command) {
        if (current !== undefined) move(current, direction);
      } else if (direction) {
        const next = neighbour(canvas.getNodes(), current, direction);
        if (next) go(next, event.shiftKey ? [...selection.nodes, ...(current === undefined ? [] : [current])] : []);
      } else if (event.key === 'c' && !command && selection.nodes.length === 2) connectSelected();
      else if ((event.key === 'Enter' || event.key === ' ') && focused && target.matches('.react-flow__node')) {
        select([focused]);
        if (event.key === 'Enter') onInspect();
      } else if (event.key === 'Delete' || event.key === 'Backspace') remove(focused, line);
      else if (event.key === 'd' && command && current)
        duplicate(selection.nodes.length > 1 ? selection.nodes : [current]);
      else if (event.key === 'a' && command) select(history.present.nodes.map((node) => node.id));
      else if (event.key === 'Escape') select([]);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    [canvas, connectSelected, duplicate, go, move, onInspect, remove, store],
  );
  return { root, onKeyDown };
}

/** True where keys write text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}
