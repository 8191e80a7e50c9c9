import type { Plan } from '../../plan/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { type Simulation, simulate } from '../simulate.ts';
import { beginningsOf } from './beginnings.ts';
import { withFacts } from './fact.ts';
import { solve } from './solve.ts';
import { type PathStep, wayOf } from './walk.ts';
import { type Wish, wishesFor } from './wishes.ts';

/** How many scenarios are played in search of one that takes a path. */
const patience = 80;

/**
 * A customer's story that takes a path, verified by playing it; undefined where none was found. Each try makes what
 * first went another way than the path go the path's way.
 */
export function exampleFor(plan: Plan, path: readonly PathStep[], start: string): Scenario | undefined {
  let left = patience;
  const search = (scenario: Scenario, before: number): Scenario | undefined => {
    if (left-- <= 0) return undefined;
    const played = simulate(plan, scenario);
    const way = wayOf(plan, played.trace);
    const reached = commonLength(way, path);
    const hasEnded = played.enrollment?.position.type === 'ended';
    if (hasEnded && reached === path.length && way.length === reached) return scenario;
    if (reached <= before) return undefined;
    for (const { facts, from } of wishesAt(plan, path, { scenario, played, reached })) {
      const changed = withFacts(scenario, facts, from);
      const found = changed && search(changed, reached);
      if (found) return found;
    }
    return undefined;
  };
  for (const scenario of beginningsOf(plan, path, start)) {
    const found = search(scenario, 0);
    if (found) return found;
  }
  return undefined;
}

function commonLength(way: readonly PathStep[], path: readonly PathStep[]): number {
  const other = path.findIndex(({ node, outlet }, n) => way[n]?.node !== node || way[n]?.outlet !== outlet);
  return other === -1 ? path.length : other;
}

/** What may lead on from where the way left the path. */
function wishesAt(
  plan: Plan,
  path: readonly PathStep[],
  { scenario, played, reached }: { scenario: Scenario; played: Simulation; reached: number },
): Wish[] {
  const { trace, enrollment } = played;
  const start = Date.parse(scenario.start);
  const wanted = path[reached];
  if (!wanted) return [];
  const visit = path.slice(0, reached).filter(({ node }) => node === wanted.node).length + 1;
  const rows = trace.filter((row) => row.node === wanted.node && row.visit === visit);
  const isOver = enrollment?.position.type === 'ended' && !rows.some(({ type }) => type === 'left');
  if (isOver) return wishesAgainstRules(plan, Date.parse(trace.at(-1)?.at ?? scenario.start));
  const [first] = rows;
  const before = first ? trace.slice(0, trace.indexOf(first)) : trace;
  return wanted.outlet === undefined ? [] : wishesFor({ plan, node: wanted.node, start, rows, before }, wanted.outlet);
}

/** What keeps rules from ending the enrollment early; an event that sets one off cannot be kept away here. */
function wishesAgainstRules({ goals, exits }: Plan, at: number): Wish[] {
  const ending = [...goals.filter(({ exit }) => exit), ...exits];
  return ending.flatMap(({ when }) =>
    when.type === 'condition' ? solve(when.condition, false, at).map((facts) => ({ facts })) : [],
  );
}
