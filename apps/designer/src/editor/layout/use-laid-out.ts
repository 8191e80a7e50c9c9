import type { Journey } from '@waymark/core/journey';
import { useNodesInitialized } from '@xyflow/react';
import { useEffect, useMemo, useState } from 'react';
import type { Views } from '../canvas/node-view.ts';
import { useSizes } from '../canvas/use-sizes.ts';
import { isPlaced } from './is-placed.ts';
import type { Positions } from './sketch.ts';
import { tidy } from './tidy.ts';
import { sketchOf } from './use-tidy.ts';

/** A journey that is only shown, laid out where its nodes have no places. */
export function useLaidOut(journey: Journey, views: Views): Journey {
  const measured = useNodesInitialized();
  const sizes = useSizes(views);
  const [positions, setPositions] = useState<Positions>();
  useEffect(() => {
    if (!measured || isPlaced(journey)) return;
    void tidy(sketchOf(journey, views, sizes())).then(setPositions);
  }, [journey, measured, sizes, views]);
  return useMemo(
    () => (positions ? { ...journey, layout: { ...positions, ...journey.layout } } : journey),
    [journey, positions],
  );
}
