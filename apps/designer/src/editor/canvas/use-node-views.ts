import type { Journey } from '@waymark/core/journey';
import { useMemo, useRef } from 'react';
import { useLooks } from '../kinds/use-looks.ts';
import { deriveViews, type ShownProblem, type Views } from './node-view.ts';

const noneOpened: ReadonlySet<string> = new Set();
const noProblems: ReadonlyMap<string, ShownProblem> = new Map();

/** What a canvas shows besides the journey. */
export interface ViewOptions {
  opened?: ReadonlySet<string>;
  problems?: ReadonlyMap<string, ShownProblem>;
}

/** Every node ready to be drawn; views that did not change stay the same objects, and so do all where none did. */
export function useNodeViews(journey: Journey, { opened = noneOpened, problems = noProblems }: ViewOptions): Views {
  const looks = useLooks();
  const before = useRef<Views>(new Map());
  const { nodes, edges } = journey;
  return useMemo(() => {
    before.current = deriveViews({ journey: { nodes, edges }, looks, opened, problems }, before.current);
    return before.current;
  }, [nodes, edges, looks, opened, problems]);
}
