import { type Edit, type Excerpt, insertExcerpt, type Journey, type Position } from '@waymark/core/journey';
import { freeSpot } from '../layout/make-room.ts';
import type { Size } from '../layout/sizes.ts';
import { groundOf } from './add-step.ts';
import { freeName } from './free-name.ts';

const usualSize: Size = { width: 240, height: 62 };

/** What steps that were taken out cover together. */
export interface Frame extends Position, Size {}

/** The frame of an excerpt; undefined where none of its steps has a place. `sizes` is by node id. */
function frameOf({ layout }: Excerpt, sizes: ReadonlyMap<string, Size>): Frame | undefined {
  const boxes = Object.entries(layout).map(([id, place]) => ({ ...place, ...(sizes.get(id) ?? usualSize) }));
  if (boxes.length === 0) return undefined;
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - x;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - y;
  return { x, y, width, height };
}

/**
 * The edit that puts steps into a journey with the lines between them, their upper left corner at `wanted` or at the next place
 * to its right where nothing lies, each under a name of its own; and the ids they get there.
 */
export function putSteps(
  journey: Journey,
  excerpt: Excerpt,
  { sizes, wanted }: { sizes: ReadonlyMap<string, Size>; wanted: (frame: Frame) => Position },
): { edit: Edit; ids: string[] } {
  const named = ownNames(journey, excerpt);
  const frame = frameOf(excerpt, sizes);
  if (!frame) return insertExcerpt(journey, named, { x: 0, y: 0 });
  const at = freeSpot(groundOf(journey, sizes), wanted(frame), frame);
  return insertExcerpt(journey, named, { x: at.x - frame.x, y: at.y - frame.y });
}

function ownNames(journey: Journey, excerpt: Excerpt): Excerpt {
  let grown = journey;
  const nodes = excerpt.nodes.map((node) => {
    const named = node.name === undefined ? node : { ...node, name: freeName(grown, node.name) };
    grown = { ...grown, nodes: [...grown.nodes, named] };
    return named;
  });
  return { ...excerpt, nodes };
}
