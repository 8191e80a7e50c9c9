import type { Positions, Sketch } from './sketch.ts';

/** Lays a journey out from top to bottom, keeping the order of branches. Works in a web worker, loaded when first asked for. */
export async function tidy(sketch: Sketch): Promise<Positions> {
  if (sketch.boxes.length === 0) return {};
  const [{ elkInWorker }, { readPositions, toElkGraph }] = await Promise.all([
    import('./elk-in-worker.ts'),
    import('./elk-graph.ts'),
  ]);
  return readPositions(await elkInWorker().layout(toElkGraph(sketch)));
}
