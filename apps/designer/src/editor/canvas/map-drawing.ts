/** A rectangle of the canvas, in its own pixels. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The smallest area around some others; undefined around none. */
export function around(areas: readonly Area[]): Area | undefined {
  if (areas.length === 0) return undefined;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of areas) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Areas as one SVG path. */
export function pathOf(areas: readonly Area[]): string {
  return areas.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}z`).join('');
}

/** Everything in `whole` that does not lie in `seen`, as an SVG path for the even-odd rule. */
export function maskOf(whole: Area, seen: Area): string {
  return pathOf([whole, seen]);
}

/** An area with a margin around it, of so much of its longer side. */
export function withMargin(area: Area, part: number): Area {
  const by = Math.max(area.width, area.height) * part;
  return { x: area.x - by, y: area.y - by, width: area.width + 2 * by, height: area.height + 2 * by };
}
