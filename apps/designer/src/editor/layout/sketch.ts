/** A journey as the layout sees it: boxes with sizes, and lines between them. Lengths in pixels. */
export interface Sketch {
  boxes: Box[];
  lines: Line[];
}

export interface Box {
  id: string;
  width: number;
  height: number;
  /** Exits from left to right. */
  outlets: string[];
}

export interface Line {
  from: string;
  outlet: string;
  to: string;
}

/** Top left corners by node id. */
export type Positions = Record<string, { x: number; y: number }>;

/**
 * The boxes as a reader meets them: every box after those that lead to it (loops aside), branches from left to right, so
 * that the layout keeps the order of branches whatever the order in the document. It is the reverse of the order in which
 * a depth-first search from right to left leaves the boxes.
 */
export function inReadingOrder({ boxes, lines }: Sketch): Box[] {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const exits = Map.groupBy(lines, (line) => line.from);
  const entered = new Set(lines.map((line) => line.to));
  const seen = new Set<string>();
  const left: Box[] = [];
  const visit = (box: Box) => {
    if (seen.has(box.id)) return;
    seen.add(box.id);
    for (const outlet of box.outlets.toReversed()) {
      const next = exits.get(box.id)?.find((line) => line.outlet === outlet);
      const target = next && byId.get(next.to);
      if (target) visit(target);
    }
    left.push(box);
  };
  const backwards = boxes.toReversed();
  for (const box of [...backwards.filter((box) => !entered.has(box.id)), ...backwards]) visit(box);
  return left.toReversed();
}
