import type { TakesTime } from '../nodes/index.ts';
import { components, wayBack } from './components.ts';

/** A line, and whether time must pass on it. */
export interface TimedLine {
  from: string;
  to: string;
  takes: TakesTime;
}

/** How many cases a tangled loop is followed into before it is given the benefit of the doubt. */
const patience = 5_000;

/**
 * Finds cycles that need not take time, one for each set of nodes that reach one another. A cycle is given as its nodes
 * in order, from the one that stands first in `order`.
 */
export function endlessLoops(lines: readonly TimedLine[], order: readonly string[]): string[][] {
  const quick = lines.filter(({ takes }) => takes !== true);
  return components(quick).flatMap((component) => {
    const loop = search(inside(quick, component), order, { left: patience });
    return loop ? [loop] : [];
  });
}

const inside = (lines: readonly TimedLine[], nodes: ReadonlySet<string>) =>
  lines.filter(({ from, to }) => nodes.has(from) && nodes.has(to));

const condition = ({ takes }: TimedLine) => (typeof takes === 'object' ? takes.ifInCycle : undefined);

/**
 * Lines that take time only where node X lies in the same cycle divide the question: a cycle avoids X, and those lines
 * are quick; or it passes X, and it cannot use them.
 */
function search(lines: readonly TimedLine[], order: readonly string[], budget: { left: number }): string[] | undefined {
  if (budget.left-- <= 0) return undefined;
  for (const component of components(lines)) {
    const within = inside(lines, component);
    const deciding = within.map(condition).find((id) => id !== undefined && component.has(id));
    if (deciding === undefined) {
      const first = order.find((id) => component.has(id));
      return first === undefined ? undefined : wayBack(first, within);
    }
    const avoiding = within.filter(({ from, to }) => from !== deciding && to !== deciding);
    const passing = within.filter((line) => condition(line) !== deciding);
    const loop = search(avoiding, order, budget) ?? search(passing, order, budget);
    if (loop) return loop;
  }
  return undefined;
}
