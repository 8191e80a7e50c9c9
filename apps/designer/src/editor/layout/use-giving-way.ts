import { useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { Views } from '../canvas/node-view.ts';
import { useSizes } from '../canvas/use-sizes.ts';
import { groundOf } from '../state/add-step.ts';
import { useEditorStore } from '../state/editor-context.tsx';
import { giveWay } from './make-room.ts';

/** Moves what follows a node down when the node grows: by a longer sentence, more outlets, a problem. */
export function useGivingWay(views: Views): void {
  const store = useEditorStore();
  const canvas = useStoreApi();
  const sizes = useSizes(views);
  const known = useRef(new Map<string, number>());
  useEffect(() => {
    const heights = known.current;
    const watch = () => {
      const grown: string[] = [];
      for (const [id, node] of canvas.getState().nodeLookup) {
        const height = node.measured.height;
        if (!height) continue;
        const before = heights.get(id);
        if (before !== undefined && height > before) grown.push(id);
        heights.set(id, height);
      }
      for (const id of grown) {
        const { history, amend } = store.getState();
        const outlets = views.get(id)?.card.outlets.length ?? 1;
        const positions = giveWay(groundOf(history.present, sizes()), id, outlets);
        if (Object.keys(positions).length > 0) amend({ type: 'move', positions });
      }
    };
    watch();
    return canvas.subscribe((state, before) => {
      if (state.nodes !== before.nodes) watch();
    });
  }, [canvas, sizes, store, views]);
}
