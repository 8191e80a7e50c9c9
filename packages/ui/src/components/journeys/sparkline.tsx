/** A row of figures as a line. */
export interface SparklineProps {
  /** In order of time; two at least, else nothing is drawn. */
  values: readonly number[];
  /** Left out: accent. */
  tone?: 'accent' | 'warning';
}

/** How a figure went, 72 × 24, with a dot at its latest value. The figure itself stands beside it. */
export function Sparkline({ values, tone = 'accent' }: SparklineProps) {
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const points = values.map((value, place) => ({
    x: 3 + (place * 66) / Math.max(1, values.length - 1),
    y: 20 - ((value - low) * 16) / span,
  }));
  const last = points.at(-1);
  if (!last || points.length < 2) return null;
  return (
    <svg width="72" height="24" aria-hidden="true" style={{ flex: 'none', color: `var(--wm-${tone})` }}>
      <path
        d={points.map((point, place) => `${place ? 'L' : 'M'}${point.x.toFixed(1)} ${point.y.toFixed(1)}`).join('')}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <circle cx={last.x} cy={last.y} r="2.500" fill="currentColor" />
    </svg>
  );
}
