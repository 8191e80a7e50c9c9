import { roomForLanes } from './lanes.ts';
import type { Size } from './sizes.ts';
import type { Positions } from './sketch.ts';

/** What lies where, and what leads to what. */
export interface Ground {
  positions: Positions;
  sizes: ReadonlyMap<string, Size>;
  /** Nodes that a node's outlets lead to. */
  next(node: string): readonly string[];
}

/** The distance kept between steps that follow each other. */
export const rowGap = 44;
const columnGap = 32;
const leastGap = 24;

/**
 * Where a new step goes between `above` and `below`, and where everything below it moves so that it fits: only what can be
 * reached from `below` and does not lie above it, and only as far as needed.
 */
export function makeRoom(
  ground: Ground,
  between: { above: string; below: string; size: Size },
): { at: Position; moved: Positions } {
  const { above, below, size } = between;
  const upper = ground.positions[above] ?? origin;
  const lower = ground.positions[below] ?? { x: upper.x, y: bottomOf(ground, above) + rowGap };
  const lowerWidth = ground.sizes.get(below)?.width ?? size.width;
  const highest = bottomOf(ground, above) + rowGap;
  const y = Math.max(highest, lower.y - rowGap - size.height);
  const at = { x: Math.round(lower.x + lowerWidth / 2 - size.width / 2), y: Math.min(y, Math.max(lower.y, highest)) };
  const push = at.y + size.height + rowGap - lower.y;
  if (push <= 0 || lower.y <= upper.y) return { at, moved: {} };
  const moved: Positions = {};
  for (const id of reachable(ground, below)) {
    const place = ground.positions[id];
    if (place && place.y >= lower.y) moved[id] = { x: place.x, y: place.y + push };
  }
  return { at, moved };
}

/** A place below an outlet: its node, its middle, how many outlets the node has, and what is to go there. */
export interface Below {
  above: string;
  x: number;
  size: Size;
  outlets?: number;
}

/** Where a new step goes below an outlet whose middle is at `x`: as near as possible without lying on another. */
export function placeBelow(ground: Ground, below: Below): Position {
  const { above, x, size, outlets = 1 } = below;
  const y = bottomOf(ground, above) + rowGap + roomForLanes(outlets);
  return freeSpot(ground, { x: Math.round(x - size.width / 2), y }, size);
}

/** The wanted place, or the next free one to its right. */
export function freeSpot(ground: Ground, wanted: Position, size: Size): Position {
  const boxes = Object.entries(ground.positions).map(([id, place]) => ({
    ...place,
    ...(ground.sizes.get(id) ?? size),
  }));
  let x = wanted.x;
  for (;;) {
    const hit = boxes.find(
      (box) =>
        x < box.x + box.width + columnGap &&
        box.x < x + size.width + columnGap &&
        wanted.y < box.y + box.height + 12 &&
        box.y < wanted.y + size.height + 12,
    );
    if (!hit) return { x, y: wanted.y };
    x = hit.x + hit.width + columnGap;
  }
}

/**
 * Where what follows a node moves when the node has grown so that its next nodes come too near; nothing where there is room.
 * `outlets`: how many the node has.
 */
export function giveWay(ground: Ground, node: string, outlets: number): Positions {
  const bottom = bottomOf(ground, node);
  const top = ground.positions[node]?.y ?? 0;
  const below = ground.next(node).filter((id) => (ground.positions[id]?.y ?? 0) > top);
  const nearest = Math.min(...below.map((id) => ground.positions[id]?.y ?? 0));
  if (nearest - bottom >= leastGap) return {};
  const push = bottom + rowGap + roomForLanes(outlets) - nearest;
  const moved: Positions = {};
  for (const start of below) {
    for (const id of reachable(ground, start)) {
      const place = ground.positions[id];
      if (place && place.y >= nearest && id !== node) moved[id] = { x: place.x, y: place.y + push };
    }
  }
  return moved;
}

interface Position {
  x: number;
  y: number;
}

const origin: Position = { x: 0, y: 0 };

function bottomOf({ positions, sizes }: Ground, id: string): number {
  return (positions[id]?.y ?? 0) + (sizes.get(id)?.height ?? 62);
}

function reachable(ground: Ground, from: string): Set<string> {
  const seen = new Set([from]);
  for (const id of seen) for (const next of ground.next(id)) seen.add(next);
  return seen;
}
