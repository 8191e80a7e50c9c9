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
  duplicate(node: string): void;
  /** Where several are selected. */
  duplicateSelected(): void;
}

/** The canvas by keyboard: arrows go from node to node, Enter opens the form, Delete removes and heals. */
export function useCanvasKeys({ onInspect, duplicate, duplicateSelected }: CanvasKeys) {
  const root = useRef<HTMLElement>(null);
  const store = useEditorStore();
  const canvas = useReactFlow<CanvasNode>();
  const bringIntoSight = useBringIntoSight();

  const go = useCallback(
    (id: string) => {
      store.getState().select([id]);
      root.current?.querySelector<HTMLElement>(`.react-flow__node[data-id="${id}"]`)?.focus({ preventScroll: true });
      bringIntoSight(id);
    },
    [bringIntoSight, store],
  );

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
      const current = focused ?? selection.nodes[0];
      const direction = directions[event.key];
      const command = event.ctrlKey || event.metaKey;
      if (direction && !command) {
        const next = neighbour(canvas.getNodes(), current, direction);
        if (next) go(next);
      } else if ((event.key === 'Enter' || event.key === ' ') && focused && target.matches('.react-flow__node')) {
        select([focused]);
        if (event.key === 'Enter') onInspect();
      } else if (event.key === 'Delete' || event.key === 'Backspace') remove(focused, line);
      else if (event.key === 'd' && command && selection.nodes.length > 1) duplicateSelected();
      else if (event.key === 'd' && command && current) duplicate(current);
      else if (event.key === 'a' && command) select(history.present.nodes.map((node) => node.id));
      else if (event.key === 'Escape') select([]);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    [canvas, duplicate, duplicateSelected, go, onInspect, remove, store],
  );
  return { root, onKeyDown };
}

/** True where keys write text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}
