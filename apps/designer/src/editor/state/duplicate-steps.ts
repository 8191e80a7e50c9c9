import { type Edit, excerptOf, type Journey } from '@waymark/core/journey';
import type { Size } from '../layout/sizes.ts';
import { putSteps } from './put-steps.ts';

const gap = 32;

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
  return putSteps(journey, excerpt, { sizes, wanted: ({ x, y, width }) => ({ x: x + width + gap, y }) });
}
