import { type Edit, excerptOf, insertExcerpt, type Journey } from '@waymark/core/journey';
import { freeSpot } from '../layout/make-room.ts';
import type { Size } from '../layout/sizes.ts';
import { groundOf } from './add-step.ts';

const gap = 32;
const usualSize: Size = { width: 240, height: 62 };

/**
 * The edit that puts copies of steps beside them, with the lines between them and no others, where nothing lies; and the ids of
 * the copies. Undefined where there is no such step.
 */
export function duplicateSteps(
  journey: Journey,
  ids: readonly string[],
  sizes: ReadonlyMap<string, Size>,
): { edit: Edit; ids: string[] } | undefined {
  const excerpt = excerptOf(journey, ids);
  if (excerpt.nodes.length === 0) return undefined;
  const boxes = Object.entries(excerpt.layout).map(([id, place]) => ({ ...place, ...(sizes.get(id) ?? usualSize) }));
  if (boxes.length === 0) return insertExcerpt(journey, excerpt, { x: 0, y: 0 });
  const [left, top] = [Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y))];
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - left;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - top;
  const at = freeSpot(groundOf(journey, sizes), { x: left + width + gap, y: top }, { width, height });
  return insertExcerpt(journey, excerpt, { x: at.x - left, y: at.y - top });
}
