import { useStore, useStoreApi } from '@xyflow/react';
import { useEffect, useState } from 'react';
import { focusNode } from '../canvas/focus-node.ts';
import { useBringIntoSight } from '../canvas/use-bring-into-sight.ts';
import { useEditorStore } from '../state/editor-context.tsx';

/** A new node and the width it was placed with. */
export interface Placed {
  id: string;
  width: number;
}

/**
 * Keeps a new node where its middle was meant to be, once its width is measured; a part of the step that added it. One that
 * is out of sight is brought into it, and the keys go on there where what had them is gone.
 */
export function useCentring(): (placed: Placed) => void {
  const store = useEditorStore();
  const bringIntoSight = useBringIntoSight();
  const canvas = useStoreApi();
  const [placed, setPlaced] = useState<Placed>();
  const measured = useStore((state) => (placed ? state.nodeLookup.get(placed.id)?.measured.width : undefined));
  useEffect(() => {
    if (!placed || !measured) return;
    setPlaced(undefined);
    void bringIntoSight(placed.id);
    if (document.activeElement === document.body) focusNode(canvas.getState().domNode, placed.id);
    const { history, apply } = store.getState();
    const at = history.present.layout?.[placed.id];
    if (!at || Math.abs(measured - placed.width) < 1) return;
    const x = Math.round((at.x + (placed.width - measured) / 2) * 10) / 10;
    apply({ type: 'move', positions: { [placed.id]: { x, y: at.y } } }, `add ${placed.id}`);
  }, [bringIntoSight, canvas, measured, placed, store]);
  return setPlaced;
}
