import type { Journey } from '@waymark/core/journey';
import { useMemo } from 'react';
import { useJourney } from '../../state/editor-context.tsx';
import { namedBy } from '../../state/named-by.ts';

/** The segments that this journey names already, to be offered again. */
export function useSegments(): readonly string[] {
  const journey = useJourney();
  return useMemo(() => segmentsOf(journey), [journey]);
}

/** Every segment that a journey names: where it starts, and in its conditions. */
export function segmentsOf({ nodes, goals, exits }: Pick<Journey, 'nodes' | 'goals' | 'exits'>): string[] {
  return namedBy('segment', [nodes, goals, exits]).sort();
}
