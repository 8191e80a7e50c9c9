import { useOnViewportChange, useStoreApi } from '@xyflow/react';
import { useCallback } from 'react';

/**
 * Says `data-moving` on the canvas while it is pulled about or zoomed, for styles that are drawn more cheaply then. It is
 * written beside React: no node is drawn anew for it.
 */
export function useMarkedMoving(): void {
  const store = useStoreApi();
  const onChange = useCallback(() => store.getState().domNode?.setAttribute('data-moving', ''), [store]);
  const onEnd = useCallback(() => store.getState().domNode?.removeAttribute('data-moving'), [store]);
  useOnViewportChange({ onChange, onEnd });
}
