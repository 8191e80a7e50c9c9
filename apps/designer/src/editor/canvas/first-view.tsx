import type { Journey } from '@waymark/core/journey';
import { useNodesInitialized } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { useShowJourney } from './use-show-journey.ts';

interface FirstViewProps {
  /** Where the nodes lie, to which those that are drawn may still be on their way. */
  layout: Journey['layout'];
  placed: boolean;
  /** All of it, however small it becomes. */
  whole: boolean | undefined;
  onShown(shown: true): void;
}

/** Shows the journey when it is first drawn and every node has its place. */
export function FirstView({ layout, placed, whole, onShown }: FirstViewProps) {
  const ready = useNodesInitialized();
  const show = useShowJourney();
  const shown = useRef(false);
  useEffect(() => {
    if (!ready || !placed || shown.current) return;
    const frame = requestAnimationFrame(() => {
      shown.current = true;
      show({ layout, whole });
      onShown(true);
    });
    return () => cancelAnimationFrame(frame);
  }, [layout, onShown, placed, ready, show, whole]);
  return null;
}
