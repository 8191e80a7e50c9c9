import type { Family } from '../../theme/family-colors.ts';
import { type EdgeEnds, routeEdges } from '../canvas/edge-route.ts';

const width = 44;
const height = 16;
const gapX = 16;
const gapY = 14;

/** The shape of a journey in small: its nodes by row, joined downwards. */
export function JourneyThumbnail({ rows }: { rows: readonly (readonly Family[])[] }) {
  const widest = Math.max(1, ...rows.map((row) => row.length));
  const totalWidth = widest * width + (widest - 1) * gapX;
  const totalHeight = rows.length * height + (rows.length - 1) * gapY;
  const boxes = rows.flatMap((row, level) => {
    const start = (totalWidth - row.length * width - (row.length - 1) * gapX) / 2;
    return row.map((family, place) => ({
      family,
      level,
      x: start + place * (width + gapX),
      y: level * (height + gapY),
    }));
  });
  const edges = boxes.flatMap((box, place): EdgeEnds[] => {
    const above = boxes.filter((other) => other.level === box.level - 1);
    const parent = above.sort((a, b) => Math.abs(a.x - box.x) - Math.abs(b.x - box.x))[0];
    if (!parent) return [];
    const from = { x: parent.x + width / 2, y: parent.y + height };
    return [{ id: `${place}`, source: `${place}`, target: `${place}`, from, to: { x: box.x + width / 2, y: box.y } }];
  });
  return (
    <svg
      width={totalWidth}
      height={totalHeight}
      viewBox={`-1 -1 ${totalWidth + 2} ${totalHeight + 2}`}
      aria-hidden="true"
    >
      {[...routeEdges(edges)].map(([id, { path }]) => (
        <path key={id} d={path} fill="none" stroke="var(--wm-edge)" strokeWidth="1.2" />
      ))}
      {boxes.map((box) => (
        <g key={`${box.x} ${box.y}`} transform={`translate(${box.x} ${box.y})`}>
          <rect width={width} height={height} rx="4" fill="var(--wm-raised)" stroke="var(--wm-border-strong)" />
          <rect x="4" y="4" width="8" height="8" rx="2" fill={`var(--wm-family-${box.family})`} />
          <rect x="16" y="6.500" width="22" height="3" rx="1.500" fill="var(--wm-border-strong)" />
        </g>
      ))}
    </svg>
  );
}
