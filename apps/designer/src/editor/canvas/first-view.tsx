import { useNodesInitialized } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { useShowJourney } from './use-show-journey.ts';

interface FirstViewProps {
  placed: boolean;
  onShown(shown: true): void;
}

/** Shows the journey when it is first drawn and every node has its place. */
export function FirstView({ placed, onShown }: FirstViewProps) {
  const ready = useNodesInitialized();
  const show = useShowJourney();
  const shown = useRef(false);
  useEffect(() => {
    if (!ready || !placed || shown.current) return;
    const frame = requestAnimationFrame(() => {
      shown.current = true;
      show();
      onShown(true);
    });
    return () => cancelAnimationFrame(frame);
  }, [onShown, placed, ready, show]);
  return null;
}
