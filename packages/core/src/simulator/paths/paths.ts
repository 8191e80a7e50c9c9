import type { Plan } from '../../plan/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { exampleFor } from './example.ts';
import { type PathStep, walksThrough } from './walk.ts';

/** One way through a journey: its trigger, the nodes with the outlets they are left by, and where it ends. */
export interface Path {
  steps: PathStep[];
  /** Why an enrollment that takes it ends (contracts.md, *Trace*). */
  reason: string;
  /** A customer's story that takes it, verified in the simulator; undefined where none was found. */
  example?: Scenario | undefined;
}

/** What is asked of `pathsOf`. */
export interface PathsOptions {
  /** How often a path may leave a node by one outlet; left out: once. */
  loops?: number | undefined;
  /** How many paths are listed; left out: 200. */
  most?: number | undefined;
  /** When the examples start, as ISO 8601; left out: a Monday morning in March 2026. */
  start?: string | undefined;
}

/**
 * Lists the ways through a journey, from each trigger to an end, in document order, each with an example customer. An
 * outlet for trouble that is not wired is part of `next`; goals and exit rules that end an enrollment early make no paths
 * of their own. `truncated`: there are more than `most`.
 */
export function pathsOf(plan: Plan, options: PathsOptions = {}): { paths: Path[]; truncated: boolean } {
  const { loops = 1, most = 200, start = '2026-03-02T08:00:00Z' } = options;
  const { walks, truncated } = walksThrough(plan, { loops, most });
  const paths = walks.map((steps) => ({
    steps,
    reason: reasonOf(plan, steps),
    example: exampleFor(plan, steps, start),
  }));
  return { paths, truncated };
}

function reasonOf(plan: Plan, steps: readonly PathStep[]): string {
  const last = plan.steps[steps.at(-1)?.node ?? ''];
  return last?.type === 'end' ? last.reason : 'end';
}
