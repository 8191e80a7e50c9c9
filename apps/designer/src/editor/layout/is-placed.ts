import type { Journey } from '@waymark/core/journey';

/** Whether every node has a place on the canvas. */
export function isPlaced({ nodes, layout }: Journey): boolean {
  return nodes.every((node) => layout?.[node.id]);
}
