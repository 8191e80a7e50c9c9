import { shareOf } from './hash.ts';

/** One arm of a split; the weights of all sum to 100. `holdout` marks a control. */
export interface Arm {
  outlet: string;
  weight: number;
  holdout?: boolean | undefined;
}

/**
 * The arm a customer belongs to: the same in the simulator, in a test run and live, over re-entries and versions. The
 * text `journey`, line feed, `node`, line feed, outside id is hashed by FNV-1a (32 bit) over its UTF-16 code units and
 * mixed by MurmurHash3's finalizer; the hash's share of 2^32 falls into the arms' weights in document order.
 */
export function armOf(arms: readonly Arm[], key: { journey: string; node: string; customer: string }): string {
  const share = shareOf(`${key.journey}\n${key.node}\n${key.customer}`) * 100;
  let below = 0;
  for (const { outlet, weight } of arms) {
    below += weight;
    if (share < below) return outlet;
  }
  const last = arms.findLast(({ weight }) => weight > 0);
  if (!last) throw new Error(`the split ${key.node} has no arm that anybody could take`);
  return last.outlet;
}
