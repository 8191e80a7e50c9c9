import { medianOf } from './median.ts';

/** What is asked of a ratio. */
export type Goal = { atLeast: number } | { atMost: number };

/** One figure of Waymark beside the same figure of a rival, taken in rounds that took turns. */
export interface Measure {
  /** What is measured, such as `enrollments/s`. */
  figure: string;
  rival: string;
  /** Medians over the rounds. */
  ours: number;
  theirs: number;
  /** The median of the rounds' ratios, ours to theirs. */
  ratio: number;
  /** Each round's ratio, in order. */
  ratios: number[];
  /** Left out: the figure is for information. */
  goal?: Goal;
  met?: boolean;
}

/** Makes a measure of what each round found. */
export function measure(
  of: { figure: string; rival: string; goal?: Goal },
  rounds: readonly { ours: number; theirs: number }[],
): Measure {
  const ratios = rounds.map(({ ours, theirs }) => ours / theirs);
  const ratio = medianOf(ratios);
  return {
    ...of,
    ours: medianOf(rounds.map(({ ours }) => ours)),
    theirs: medianOf(rounds.map(({ theirs }) => theirs)),
    ratio,
    ratios,
    ...(of.goal && { met: isMet(of.goal, ratio) }),
  };
}

const isMet = (goal: Goal, ratio: number): boolean =>
  'atLeast' in goal ? ratio >= goal.atLeast : ratio <= goal.atMost;
