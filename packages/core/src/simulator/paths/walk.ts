import type { Plan } from '../../plan/index.ts';
import type { TraceRow } from '../trace.ts';
import { outletsOf } from './outlets.ts';

/** A node that a path passes, and the outlet it leaves by; without one, the path ends in it. */
export interface PathStep {
  node: string;
  outlet?: string | undefined;
}

/** How far paths are followed. */
export interface Bounds {
  /** How often a path may leave a node by one outlet. */
  loops: number;
  /** How many paths are listed. */
  most: number;
}

/** How many steps are taken in search of paths before the search is given up. */
const patience = 200_000;

/** The ways from every trigger to an end, in document order; `truncated` where there are more than were listed. */
export function walksThrough(plan: Plan, { loops, most }: Bounds): { walks: PathStep[][]; truncated: boolean } {
  const walks: PathStep[][] = [];
  const way: PathStep[] = [];
  const uses = new Map<string, number>();
  let left = patience;
  let truncated = false;

  const end = (...last: PathStep[]) => {
    if (walks.length === most) truncated = true;
    else walks.push([...way, ...last]);
  };

  const follow = (node: string | undefined) => {
    if (node === undefined) return end();
    const step = plan.steps[node];
    const outlets = step ? outletsOf(step) : [];
    if (!step || outlets.length === 0) return end({ node });
    for (const outlet of outlets) {
      const name = `${node}/${outlet}`;
      const used = uses.get(name) ?? 0;
      if (used === loops) continue;
      if (left-- <= 0) truncated = true;
      if (truncated) return;
      uses.set(name, used + 1);
      way.push({ node, outlet });
      follow(Object.hasOwn(step.next, outlet) ? step.next[outlet] : undefined);
      way.pop();
      uses.set(name, used);
    }
  };

  for (const { node, next } of plan.triggers) {
    way.push({ node, outlet: 'next' });
    follow(next);
    way.pop();
  }
  return { walks, truncated };
}

/** The way that a trace tells. */
export function wayOf(plan: Plan, trace: readonly TraceRow[]): PathStep[] {
  const way: PathStep[] = [];
  for (const { type, node, outlet } of trace) {
    if (node === undefined) continue;
    if (type === 'enrolled') way.push({ node, outlet: 'next' });
    if (type === 'left') way.push({ node, outlet });
    if (type === 'entered' && plan.steps[node]?.type === 'end') way.push({ node });
  }
  return way;
}
