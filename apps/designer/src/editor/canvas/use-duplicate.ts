import { useCallback, useEffect, useRef } from 'react';
import { duplicateSteps } from '../state/duplicate-steps.ts';
import { useEditorStore } from '../state/editor-context.tsx';
import type { Views } from './node-view.ts';
import { useSizes } from './use-sizes.ts';

/** Puts copies of nodes beside them, with the lines between them, and selects them. */
export function useDuplicate(views: Views) {
  const store = useEditorStore();
  const sizes = useSizes(views);
  const sized = useRef(sizes);
  useEffect(() => {
    sized.current = sizes;
  }, [sizes]);
  return useCallback(
    (ids: readonly string[]) => {
      const { history, apply, select } = store.getState();
      const made = duplicateSteps(history.present, ids, sized.current());
      if (!made) return;
      apply(made.edit, `duplicate ${made.ids.join(' ')}`);
      select(made.ids);
    },
    [store],
  );
}
