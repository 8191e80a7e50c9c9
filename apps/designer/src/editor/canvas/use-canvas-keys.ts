import { type FocusEvent, type KeyboardEvent, useCallback, useEffect } from 'react';
import { keepsKeys } from '../keys/keeps-keys.ts';
import { type CanvasShortcut, shortcutOf } from '../keys/shortcuts.ts';
import { readOutletKey } from '../state/edge-id.ts';
import { useEditorStore } from '../state/editor-context.tsx';
import type { Direction } from './neighbour.ts';
import { useBringIntoSight } from './use-bring-into-sight.ts';
import { directionOf, focusedNode, useCanvasWalk } from './use-canvas-walk.ts';
import { type Connecting, useConnecting } from './use-connecting.ts';

interface CanvasKeys {
  /** They begin on the canvas, as it comes in the place of something that had them. */
  focused: boolean;
  /** Enter: go into the form of the selected node. */
  onInspect(): void;
  duplicate(nodes: readonly string[]): void;
}

/** How far a node goes at a press, in pixels. */
const stride = 20;

/**
 * The canvas by keyboard, as the table of shortcuts has it. While a line is drawn, arrows and Enter choose where it leads; it
 * is left with the canvas.
 */
export function useCanvasKeys({ focused, onInspect, duplicate }: CanvasKeys) {
  const store = useEditorStore();
  const walk = useCanvasWalk();
  const bringIntoSight = useBringIntoSight();
  useEffect(() => {
    if (focused) walk.stay();
  }, [focused, walk]);

  const go = useCallback(
    (id: string, selected: readonly string[] = []) => {
      store.getState().select([...new Set(selected)].filter((one) => one !== id).concat(id));
      walk.go(id);
    },
    [store, walk],
  );
  const connecting = useConnecting(go);

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
      void bringIntoSight(current);
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
      walk.stay();
    },
    [store, walk],
  );

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const target = event.target as Element;
      const name = shortcutOf(event, 'canvas');
      // A line is left wherever the focus is.
      const isLeft = name === 'release' && connecting.leading !== undefined;
      if (name === undefined || (keepsKeys(target) && !isLeft)) return;
      const { selection, history, select } = store.getState();
      const focused = focusedNode(target);
      const onNode = target.matches('.react-flow__node') ? focused : undefined;
      const line = target.closest('.react-flow__edge')?.getAttribute('data-id') ?? undefined;
      const current = focused ?? selection.nodes.at(-1);
      const direction = directionOf(event.key) ?? 'down';
      const several = selection.nodes.length > 1 ? selection.nodes : current === undefined ? [] : [current];
      const step = (keep: readonly string[]) => {
        const next = walk.next(current, direction);
        if (next !== undefined) go(next, keep);
      };
      // Enter and Space press what stands in a node, such as a `+`.
      if ((name === 'inspect' || name === 'pick') && onNode === undefined) return;
      const does: Record<CanvasShortcut, () => void> = {
        go: () => step([]),
        extend: () => step(current === undefined ? [] : [...selection.nodes, current]),
        move: () => current !== undefined && move(current, direction),
        connect() {
          const [from, to] = selection.nodes.length === 2 ? selection.nodes : [current];
          if (from !== undefined) connecting.begin(from, to);
        },
        inspect() {
          select(onNode === undefined ? [] : [onNode]);
          onInspect();
        },
        pick: () => select(onNode === undefined ? [] : [onNode]),
        remove: () => remove(focused, line),
        duplicate: () => several.length > 0 && duplicate(several),
        all: () => select(history.present.nodes.map((node) => node.id)),
        release: () => select([]),
      };
      if (connecting.leading) leadByKeys(connecting, { name, current: onNode, walk, direction });
      else does[name]();
      event.preventDefault();
      event.stopPropagation();
    },
    [connecting, duplicate, go, move, onInspect, remove, store, walk],
  );
  const onFocus = useCallback(
    (event: FocusEvent<HTMLElement>) => connecting.leading && connecting.aimAt(focusedNode(event.target)),
    [connecting],
  );
  const onBlur = useCallback(
    ({ currentTarget, target, relatedTarget }: FocusEvent<HTMLElement>) => {
      // While another window is looked at, what has the focus keeps it; a menu over the canvas is not in it.
      const isLeft = document.activeElement !== target && currentTarget.contains(target);
      if (connecting.leading && isLeft && !currentTarget.contains(relatedTarget)) connecting.leave();
    },
    [connecting],
  );
  return { onKeyDown, onFocus, onBlur, connecting };
}

interface Leading {
  name: CanvasShortcut;
  /** The node that has the focus. */
  current: string | undefined;
  walk: ReturnType<typeof useCanvasWalk>;
  direction: Direction;
}

/** While a line is drawn: arrows go to steps that it may lead to, Enter takes one, Escape leaves it. */
function leadByKeys(connecting: Connecting, { name, current, walk, direction }: Leading): void {
  if (name === 'go') {
    const next = walk.next(current ?? connecting.leading?.from, direction, ({ id }) => connecting.mayLeadTo(id));
    if (next !== undefined) walk.go(next);
  } else if (name === 'inspect' && current !== undefined) connecting.leadTo(current);
  else if (name === 'release') connecting.leave();
}
