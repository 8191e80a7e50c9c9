import { freeId } from '@waymark/core/journey';
import { useCallback } from 'react';
import { freeSpot } from '../layout/make-room.ts';
import { groundOf } from '../state/add-step.ts';
import { useEditorStore } from '../state/editor-context.tsx';
import type { Views } from './node-view.ts';
import { useSizes } from './use-sizes.ts';

/** Puts a copy of a node beside it, unconnected and selected. */
export function useDuplicate(views: Views) {
  const store = useEditorStore();
  const sizes = useSizes(views);
  return useCallback(
    (id: string) => {
      const { history, apply, select } = store.getState();
      const journey = history.present;
      const node = journey.nodes.find((one) => one.id === id);
      if (!node) return;
      const measured = sizes();
      const size = measured.get(id) ?? { width: 240, height: 62 };
      const place = journey.layout?.[id] ?? { x: 0, y: 0 };
      const copy = { ...node, id: freeId(journey, id) };
      const at = freeSpot(groundOf(journey, measured), { x: place.x + size.width + 32, y: place.y }, size);
      apply({ type: 'add-node', node: copy, at }, `duplicate ${copy.id}`);
      select([copy.id]);
    },
    [sizes, store],
  );
}
