import type { Journey } from '@waymark/core/journey';
import { useMemo } from 'react';
import { useJourney } from '../../state/editor-context.tsx';

/** The segments that this journey names already, to be offered again. */
export function useSegments(): readonly string[] {
  const journey = useJourney();
  return useMemo(() => segmentsOf(journey), [journey]);
}

/** Every segment that a journey names: where it starts, and in its conditions. */
export function segmentsOf({ nodes, goals = [], exits = [] }: Pick<Journey, 'nodes' | 'goals' | 'exits'>): string[] {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      if (name === 'segment' && typeof inner === 'string' && inner.trim() !== '') found.add(inner);
      else if (name !== 'content') look(inner);
    }
  };
  look([nodes, goals, exits]);
  return [...found].sort();
}
