import { type Excerpt, excerptOf, type Position } from '@waymark/core/journey';
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type ClipboardEvent, useMemo } from 'react';
import { isTyping } from '../keys/is-typing.ts';
import { readSteps, writeSteps } from '../state/clipped-steps.ts';
import { useEditorStore } from '../state/editor-context.tsx';
import { putSteps } from '../state/put-steps.ts';
import type { Views } from './node-view.ts';
import { useSizes } from './use-sizes.ts';

/** At least so far from what was copied lies its copy, to the right and down. */
const aside = 40;

/** Copies, cuts and pastes steps, also from one journey to another. */
export function useClipboard(views: Views) {
  const store = useEditorStore();
  const canvas = useReactFlow();
  const surface = useStoreApi();
  const sizes = useSizes(views);
  return useMemo(() => {
    const selected = (): Excerpt | undefined => {
      const { history, selection } = store.getState();
      return selection.nodes.length > 0 ? excerptOf(history.present, selection.nodes) : undefined;
    };
    /** Near where it was, or in the middle of what is in sight where that is elsewhere. */
    const near = ({ x, y }: Position): Position => {
      const frame = surface.getState().domNode?.getBoundingClientRect();
      const beside = { x: x + aside, y: y + aside };
      if (!frame) return beside;
      const from = canvas.screenToFlowPosition({ x: frame.left, y: frame.top });
      const to = canvas.screenToFlowPosition({ x: frame.right, y: frame.bottom });
      const isInSight = x >= from.x && x <= to.x && y >= from.y && y <= to.y;
      return isInSight ? beside : { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
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
        const { edit, ids } = putSteps(history.present, excerpt, { sizes: sizes(), wanted: near });
        apply(edit, `paste ${ids.join(' ')}`);
        select(ids);
      },
    };
  }, [canvas, sizes, surface, store]);
}
