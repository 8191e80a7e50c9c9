import { nameOf } from '../journey/graph.ts';
import type { ReadEdge, Reading } from './read.ts';
import type { ReadNode } from './read-node.ts';

/** A line between two nodes that are there. `outlet` is missing where it cannot be told. */
export interface Link {
  from: string;
  to: string;
  outlet?: string;
}

/** Who can reach whom, on the lines that could be read. */
export interface JourneyMap {
  /** All nodes of that id: more than one where ids are duplicated. */
  nodes(id: string): readonly ReadNode[];
  links: readonly Link[];
  /** The lines that leave a node. */
  leaving(id: string): readonly Link[];
  nameOf(id: string): string;
  isReachable(id: string): boolean;
  /** Whether a path of at least one line leads from one to the other. */
  leadsTo(from: string, to: string): boolean;
  isWired(id: string, outlet: string): boolean;
}

/** True when everything of that id starts the journey. */
export const isStart = (nodes: readonly ReadNode[]): boolean =>
  nodes.length > 0 && nodes.every(({ kind }) => kind?.starts === true);

/** The outlet an edge leaves by, as far as its node's outlets are known. */
export function leavesBy({ outlet }: ReadEdge, nodes: readonly ReadNode[]): string | undefined {
  if (outlet !== undefined) return outlet;
  const [node] = nodes;
  if (!node?.outlets) return undefined;
  return node.outlets.includes('next') ? 'next' : node.outlets.length === 1 ? node.outlets[0] : undefined;
}

const place = (id: string | undefined, outlet: string | undefined): string => JSON.stringify([id, outlet]);

/** Draws the map of a reading. Lines with a wrong outlet count as lines: their problem is another one. */
export function drawMap({ nodes, edges }: Reading): JourneyMap {
  const byId = Map.groupBy(nodes, ({ id }) => id);
  const named = (id: string) => byId.get(id) ?? [];
  const links = edges.flatMap((edge): Link[] => {
    const { from, to } = edge;
    if (from === undefined || to === undefined || !byId.has(from) || !byId.has(to) || isStart(named(to))) return [];
    const outlet = leavesBy(edge, named(from));
    return [{ from, to, ...(outlet === undefined ? {} : { outlet }) }];
  });
  const lines = Map.groupBy(links, ({ from }) => from);
  const leaving = (id: string) => lines.get(id) ?? [];
  const wired = new Set(edges.map((edge) => place(edge.from, leavesBy(edge, named(edge.from ?? '')))));

  const beyond = (starts: readonly string[]): Set<string> => {
    const seen = new Set<string>();
    const open = [...starts];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const { to: target } of leaving(next)) {
        if (seen.has(target)) continue;
        seen.add(target);
        open.push(target);
      }
    }
    return seen;
  };
  const starts = nodes.flatMap(({ id, mayStart }) => (id !== undefined && mayStart ? [id] : []));
  const reached = new Set([...starts, ...beyond(starts)]);
  const known = new Map<string, Set<string>>();
  const after = (id: string) => {
    const set = known.get(id) ?? beyond([id]);
    known.set(id, set);
    return set;
  };
  return {
    nodes: named,
    links,
    leaving,
    nameOf: (id) => named(id)[0]?.name ?? nameOf({ id }),
    isReachable: (id) => reached.has(id),
    leadsTo: (from, to) => after(from).has(to),
    isWired: (id, outlet) => wired.has(place(id, outlet)),
  };
}
