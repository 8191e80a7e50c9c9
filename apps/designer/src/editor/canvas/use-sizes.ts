import { useStoreApi } from '@xyflow/react';
import { useCallback } from 'react';
import { estimateSize, type Size } from '../layout/sizes.ts';
import type { Views } from './node-view.ts';

/** Gives the sizes of all nodes when asked: as measured, else as estimated. */
export function useSizes(views: Views): () => ReadonlyMap<string, Size> {
  const canvas = useStoreApi();
  return useCallback(() => {
    const { nodeLookup } = canvas.getState();
    return new Map(
      [...views].map(([id, view]) => {
        const { width, height } = nodeLookup.get(id)?.measured ?? {};
        return [id, width && height ? { width, height } : estimateSize(view)];
      }),
    );
  }, [canvas, views]);
}
