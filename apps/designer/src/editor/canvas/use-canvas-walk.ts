import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type FocusEvent, type KeyboardEvent, useCallback, useMemo, useRef } from 'react';
import { keepsKeys } from '../keys/keeps-keys.ts';
import { shortcutOf } from '../keys/shortcuts.ts';
import type { CanvasNode } from './canvas-node.ts';
import { focusNode } from './focus-node.ts';
import { type Direction, neighbour } from './neighbour.ts';
import { useBringIntoSight } from './use-bring-into-sight.ts';

const directions: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** So many frames a node out of sight is waited for. */
const patience = 120;

/** The direction of an arrow key. */
export const directionOf = (key: string): Direction | undefined => directions[key];

/** Goes from node to node: to the nearest in a direction, to those out of sight too. */
export function useCanvasWalk() {
  const canvas = useReactFlow<CanvasNode>();
  const surface = useStoreApi();
  const bringIntoSight = useBringIntoSight();
  const wanted = useRef<string>(undefined);

  const go = useCallback(
    (id: string) => {
      wanted.current = id;
      void bringIntoSight(id);
      // A node out of sight is drawn once it has come into it; until then the keys stay with the canvas.
      const focus = (frames: number) => {
        const root = surface.getState().domNode;
        if (focusNode(root, id)) return;
        root?.focus({ preventScroll: true });
        if (frames > 0)
          requestAnimationFrame(() => wanted.current === id && document.activeElement === root && focus(frames - 1));
      };
      focus(patience);
    },
    [bringIntoSight, surface],
  );

  const next = useCallback(
    (current: string | undefined, direction: Direction, among: (node: CanvasNode) => boolean = () => true) =>
      neighbour(
        canvas.getNodes().filter((node) => node.id === current || among(node)),
        current,
        direction,
      ),
    [canvas],
  );

  const stay = useCallback(() => surface.getState().domNode?.focus({ preventScroll: true }), [surface]);
  return useMemo(() => ({ go, next, stay }), [go, next, stay]);
}

/** The node that has the focus, or in which something has it. */
export const focusedNode = (target: EventTarget): string | undefined =>
  (target as Element).closest('.react-flow__node')?.getAttribute('data-id') ?? undefined;

/** Brings a node into sight that is reached by Tab. */
export function useFocusInSight() {
  const bringIntoSight = useBringIntoSight();
  return useCallback(
    ({ target }: FocusEvent) => {
      const id = focusedNode(target);
      if (id !== undefined && target.matches(':focus-visible')) void bringIntoSight(id);
    },
    [bringIntoSight],
  );
}

/** A canvas on which a journey is only shown, by keyboard: arrows go from node to node, Enter and Space choose one where one can. */
export function useShownKeys(onSelect: ((nodes: readonly string[]) => void) | undefined) {
  const walk = useCanvasWalk();
  return useCallback(
    (event: KeyboardEvent) => {
      const focused = focusedNode(event.target);
      const name = keepsKeys(event.target) ? undefined : shortcutOf(event, 'canvas');
      const direction = directionOf(event.key);
      if (name === 'go' && direction) {
        const next = walk.next(focused, direction);
        if (next !== undefined) walk.go(next);
      } else if (!onSelect) return;
      else if ((name === 'inspect' || name === 'pick') && focused !== undefined) onSelect([focused]);
      else if (name === 'release') onSelect([]);
      else return;
      event.preventDefault();
    },
    [onSelect, walk],
  );
}
