/** Something that lies on a plane, in its units. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where and how large a plane is shown: a point of it times `zoom`, plus `x` and `y`, is a pixel of the frame. */
export interface View {
  x: number;
  y: number;
  zoom: number;
}

interface Seen {
  /** The nodes. */
  nodes: readonly Box[];
  /** What they are shown in, in pixels. */
  frame: { width: number; height: number };
  /** What floats over the frame's upper edge, in pixels from its upper left corner; nothing is to lie under it. */
  tools: readonly Box[];
  /** All of it, however small it becomes. */
  whole?: boolean | undefined;
}

const margin = 24;
const readable = 0.75;
/** How small a canvas becomes by hand, and where a long journey is to be seen whole. */
export const smallest = { byHand: 0.2, whole: 0.05 } as const;
/** Room for a `+` under the last node, in units of the plane. */
const foot = 44;

/**
 * Shows a journey: all of it where that stays readable or it is to be seen whole, else its beginning. The beginning is never cut off, and lies under
 * no tools.
 */
export function viewFor({ nodes, frame, tools, whole }: Seen): View | undefined {
  if (nodes.length === 0) return undefined;
  const least = whole ? smallest.whole : readable;
  const free = place(nodes, frame, { top: margin, least });
  const covered = tools.filter((tool) => nodes.some((node) => overlaps(onFrame(node, free), tool)));
  if (covered.length === 0) return free;
  const top = Math.max(...covered.map((tool) => tool.y + tool.height)) + margin / 2;
  return place(nodes, frame, { top, least });
}

interface Placing {
  /** Free above the first node, in pixels. */
  top: number;
  /** It is shown whole where it is at least so large then. */
  least: number;
}

function place(nodes: readonly Box[], frame: Seen['frame'], { top, least }: Placing): View {
  const all = around(nodes);
  const across = frame.width - 2 * margin;
  const acrossFits = across / all.width;
  const allFits = Math.min(acrossFits, (frame.height - top - margin) / (all.height + foot));
  const zoom = Math.min(1, allFits >= least ? allFits : Math.max(least, acrossFits));
  const first = nodes.filter(({ y }) => y < all.y + 40);
  const seen = all.width * zoom <= across ? all : around(nodes.filter(({ y }) => y < all.y + frame.height / zoom));
  const middle = seen.width * zoom <= across ? seen : around(first);
  const isWide = middle.width * zoom > across;
  const x = isWide ? margin - middle.x * zoom : frame.width / 2 - (middle.x + middle.width / 2) * zoom;
  return { x, y: top - all.y * zoom, zoom };
}

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

const onFrame = (box: Box, { x, y, zoom }: View): Box => ({
  x: box.x * zoom + x,
  y: box.y * zoom + y,
  width: box.width * zoom,
  height: box.height * zoom,
});

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
