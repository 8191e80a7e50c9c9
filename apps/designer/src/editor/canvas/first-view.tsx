import { useNodesInitialized } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { useShowJourney } from './use-show-journey.ts';

/** Shows the journey when it is first drawn and every node has its place. */
export function FirstView({ placed }: { placed: boolean }) {
  const ready = useNodesInitialized();
  const show = useShowJourney();
  const shown = useRef(false);
  useEffect(() => {
    if (!ready || !placed || shown.current) return;
    const frame = requestAnimationFrame(() => {
      shown.current = true;
      show();
    });
    return () => cancelAnimationFrame(frame);
  }, [placed, ready, show]);
  return null;
}
