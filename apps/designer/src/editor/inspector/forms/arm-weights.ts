import type { SplitNode } from '@waymark/core/nodes';

type Arms = SplitNode['arms'];

/** What the shares add up to, free of the hair's breadth that decimals leave. */
export function sumOf(arms: Arms): number {
  return Math.round(arms.reduce((sum, { weight }) => sum + weight, 0) * 1e6) / 1e6;
}

/** The arms with equal shares of whole per cents; the first ones get what does not divide. */
export function evenWeights(arms: Arms): Arms {
  const share = Math.floor(100 / arms.length);
  const rest = 100 - share * arms.length;
  return arms.map((arm, place) => ({ ...arm, weight: place < rest ? share + 1 : share }));
}
