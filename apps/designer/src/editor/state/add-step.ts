import { type Edit, freeId, type Journey, outletOf } from '@waymark/core/journey';
import { kindOf, type Node } from '@waymark/core/nodes';
import type { Place } from '../canvas/canvas-context.ts';
import { freeSpot, type Ground, makeRoom, placeBelow } from '../layout/make-room.ts';
import type { Size } from '../layout/sizes.ts';
import { freeName } from './free-name.ts';

/** A step to be added, and where. */
export interface NewStep {
  label: string;
  template: Omit<Node, 'id'>;
  place: Place;
}

/** The canvas as it lies: sizes by node id, and outlets drawn at each node from left to right. */
export interface Surroundings {
  sizes: ReadonlyMap<string, Size>;
  outletsOf(node: string): readonly string[];
}

/** A step that was added, and the width it was placed with. */
export interface AddedStep {
  edit: Edit;
  id: string;
  width: number;
}

const usualSize: Size = { width: 240, height: 62 };

/** Adds a step where it was put: into an edge, below an outlet or freely. What follows makes room. */
export function addStep(journey: Journey, step: NewStep, surroundings: Surroundings): AddedStep {
  const { place, template } = step;
  const id = freeId(journey, step.label);
  const node = { ...template, id, name: freeName(journey, step.label) } as Node;
  const outlets = kindOf(node).outlets(node);
  const size = sizeBefore(outlets.length);
  const { width } = size;
  const ground = groundOf(journey, surroundings.sizes);
  if (place.type === 'canvas') {
    const at = freeSpot(ground, { x: Math.round(place.x), y: Math.round(place.y) }, size);
    return { id, width, edit: { type: 'add-node', node, at } };
  }
  const outlet = { from: place.from, outlet: place.outlet };
  const below = targetOf(journey, outlet);
  if (place.type === 'edge' && below !== undefined && outlets.length > 0) {
    const { at, moved } = makeRoom(ground, { above: place.from, below, size });
    const add: Edit = { type: 'add-node', node, at, on: outlet };
    return { id, width, edit: { type: 'batch', edits: [{ type: 'move', positions: moved }, add] } };
  }
  const x = outletX(ground, surroundings, outlet);
  const siblings = surroundings.outletsOf(place.from).length;
  const at = placeBelow(ground, { above: place.from, x, size, outlets: siblings });
  return { id, width, edit: { type: 'add-node', node, at, after: outlet } };
}

/** The ground of a journey: places, sizes, and what leads to what. */
export function groundOf(journey: Journey, sizes: ReadonlyMap<string, Size>): Ground {
  const exits = Map.groupBy(journey.edges, (edge) => edge.from);
  return {
    positions: journey.layout ?? {},
    sizes,
    next: (id) => exits.get(id)?.map((edge) => edge.to) ?? [],
  };
}

/** What a node of so many outlets takes up, before the browser has measured it. */
function sizeBefore(outlets: number): Size {
  if (outlets === 0) return { width: 140, height: 40 };
  return outlets > 1 ? { width: 240, height: 92 } : usualSize;
}

function targetOf(journey: Journey, { from, outlet }: { from: string; outlet: string }): string | undefined {
  const node = journey.nodes.find((one) => one.id === from);
  return journey.edges.find((edge) => edge.from === from && outletOf(edge, node) === outlet)?.to;
}

function outletX(
  ground: Ground,
  surroundings: Surroundings,
  { from, outlet }: { from: string; outlet: string },
): number {
  const left = ground.positions[from]?.x ?? 0;
  const width = ground.sizes.get(from)?.width ?? usualSize.width;
  const drawn = surroundings.outletsOf(from);
  if (drawn.length < 2) return left + width / 2;
  const cell = Math.max(0, drawn.indexOf(outlet));
  const middle = left + (width * (cell + 0.5)) / drawn.length;
  const spread = usualSize.width + 32;
  return middle + (cell - (drawn.length - 1) / 2) * (spread - width / drawn.length);
}
