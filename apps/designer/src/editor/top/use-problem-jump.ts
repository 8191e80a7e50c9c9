import type { Problem } from '@waymark/core/journey';
import { useCallback, useRef } from 'react';
import { useBringIntoSight } from '../canvas/use-bring-into-sight.ts';
import { useEditorStore } from '../state/editor-context.tsx';

/** Goes to the next problem at every call: its node is selected and brought into sight. Errors come first. */
export function useProblemJump(problems: readonly Problem[] | undefined, toDesign: () => void) {
  const store = useEditorStore();
  const bringIntoSight = useBringIntoSight();
  const last = useRef(-1);
  return useCallback(() => {
    const ordered = [...(problems ?? [])].sort(
      (a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'),
    );
    if (ordered.length === 0) return;
    toDesign();
    last.current = (last.current + 1) % ordered.length;
    const node = ordered[last.current]?.node;
    store.getState().select(node === undefined ? [] : [node]);
    if (node !== undefined) requestAnimationFrame(() => void bringIntoSight(node));
  }, [bringIntoSight, problems, store, toDesign]);
}
