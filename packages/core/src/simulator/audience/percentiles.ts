/** The shortest of some durations that a tenth, a half and nine tenths do not exceed (nearest rank), in milliseconds. */
export interface Percentiles {
  p10: number;
  p50: number;
  p90: number;
}

/** The percentiles of durations; undefined where there are none. */
export function percentilesOf(durations: readonly number[]): Percentiles | undefined {
  const sorted = durations.toSorted((a, b) => a - b);
  const [shortest] = sorted;
  if (shortest === undefined) return undefined;
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? shortest;
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}
