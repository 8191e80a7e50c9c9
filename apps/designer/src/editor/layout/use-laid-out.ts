import type { Journey } from '@waymark/core/journey';
import { useEffect, useMemo, useState } from 'react';
import type { Views } from '../canvas/node-view.ts';
import { estimateSize } from './sizes.ts';
import type { Positions } from './sketch.ts';
import { tidy } from './tidy.ts';
import { sketchOf } from './use-tidy.ts';

/** A journey that is only shown, laid out where its nodes have no places. */
export function useLaidOut(journey: Journey, views: Views): Journey {
  const [positions, setPositions] = useState<Positions>();
  useEffect(() => {
    if (views.size === 0 || journey.nodes.every((node) => journey.layout?.[node.id])) return;
    const sizes = new Map([...views].map(([id, view]) => [id, estimateSize(view)]));
    void tidy(sketchOf(journey, views, sizes)).then(setPositions);
  }, [journey, views]);
  return useMemo(
    () => (positions ? { ...journey, layout: { ...positions, ...journey.layout } } : journey),
    [journey, positions],
  );
}
