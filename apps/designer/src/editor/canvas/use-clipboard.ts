import { type Excerpt, excerptOf, insertExcerpt, type Position } from '@waymark/core/journey';
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type ClipboardEvent, useMemo } from 'react';
import { isTyping } from '../keys/is-typing.ts';
import { readSteps, writeSteps } from '../state/clipped-steps.ts';
import { useEditorStore } from '../state/editor-context.tsx';

/** So far from what was copied lies its copy. */
const beside: Position = { x: 40, y: 40 };

/** Copies, cuts and pastes steps, also from one journey to another. */
export function useClipboard() {
  const store = useEditorStore();
  const canvas = useReactFlow();
  const surface = useStoreApi();
  return useMemo(() => {
    const selected = (): Excerpt | undefined => {
      const { history, selection } = store.getState();
      return selection.nodes.length > 0 ? excerptOf(history.present, selection.nodes) : undefined;
    };
    /** From where it was, or into the middle of what is in sight where that is elsewhere. */
    const offsetOf = ({ layout }: Excerpt): Position => {
      const places = Object.values(layout);
      const frame = surface.getState().domNode?.getBoundingClientRect();
      if (places.length === 0 || !frame) return beside;
      const [left, top] = [Math.min(...places.map(({ x }) => x)), Math.min(...places.map(({ y }) => y))];
      const from = canvas.screenToFlowPosition({ x: frame.left, y: frame.top });
      const to = canvas.screenToFlowPosition({ x: frame.right, y: frame.bottom });
      const isInSight = left >= from.x && left <= to.x && top >= from.y && top <= to.y;
      if (isInSight) return beside;
      return { x: (from.x + to.x) / 2 - left, y: (from.y + to.y) / 2 - top };
    };
    const copy = (event: ClipboardEvent): Excerpt | undefined => {
      const excerpt = isTyping(event.target) ? undefined : selected();
      if (!excerpt) return undefined;
      event.clipboardData.setData('text/plain', writeSteps(excerpt));
      event.preventDefault();
      return excerpt;
    };
    return {
      onCopy: (event: ClipboardEvent) => void copy(event),
      onCut(event: ClipboardEvent) {
        const cut = copy(event);
        if (!cut) return;
        const ids = cut.nodes.map(({ id }) => id);
        const edits = ids.map((id) => ({ type: 'remove-node', id }) as const);
        store.getState().apply({ type: 'batch', edits }, `cut ${ids.join(' ')}`);
      },
      onPaste(event: ClipboardEvent) {
        if (isTyping(event.target)) return;
        const excerpt = readSteps(event.clipboardData.getData('text/plain'));
        if (!excerpt) return;
        event.preventDefault();
        const { history, apply, select } = store.getState();
        const { edit, ids } = insertExcerpt(history.present, excerpt, offsetOf(excerpt));
        apply(edit, `paste ${ids.join(' ')}`);
        select(ids);
      },
    };
  }, [canvas, surface, store]);
}
