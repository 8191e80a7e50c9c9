import type { Edge } from '../journey/edge.ts';
import { endlessLoops, type TimedLine } from './loops.ts';
import { isStart, type JourneyMap, type Link, leavesBy } from './map.ts';
import type { ReadEdge, Reading } from './read.ts';
import type { Found } from './say.ts';

/** Finds what is wrong with the drawing: ids, lines, paths. */
export function checkGraph(reading: Reading, map: JourneyMap): Found[] {
  return [
    ...duplicateIds(reading, map),
    ...checkEdges(reading, map),
    ...checkPaths(reading, map),
    ...checkLoops(reading, map),
  ];
}

function duplicateIds({ nodes, goals }: Reading, map: JourneyMap): Found[] {
  const again = nodes.filter((node) => node.id !== undefined && map.nodes(node.id)[0] !== node);
  const twice = goals.filter(({ goal: { key }, at }) => goals.some((other) => other.goal.key === key && other.at < at));
  return [
    ...again.map(
      ({ id = '', name, at }): Found => ({
        code: 'duplicate-id',
        node: id,
        name,
        path: ['nodes', at, 'id'],
        values: { id },
      }),
    ),
    ...twice.map(
      ({ goal: { key: id }, at }): Found => ({
        code: 'duplicate-id',
        key: 'duplicate-goal',
        path: ['goals', at, 'key'],
        values: { id },
      }),
    ),
  ];
}

function checkEdges({ edges }: Reading, map: JourneyMap): Found[] {
  const taken = new Set<string>();
  return edges.flatMap((edge) => {
    const { from, to } = edge;
    if (from === undefined) return [];
    const sources = map.nodes(from);
    const about = describe(edge, from, map);
    const found: Found[] = [];
    if (!sources.length) found.push(about('unknown-node', 'from', { from, to: to ?? '' }, 'unknown-from'));
    if (to !== undefined) {
      const targets = map.nodes(to);
      if (!targets.length) found.push(about('unknown-node', 'to', { to }));
      else if (isStart(targets)) found.push(about('edge-into-trigger', 'to', { to: map.nameOf(to) }));
    }
    if (!sources.length) return found;
    const outlet = leavesBy(edge, sources);
    const told = sources.every(({ outlets }) => outlets);
    if (told && (outlet === undefined || !sources.some(({ outlets }) => outlets?.includes(outlet)))) {
      const values = { outlet: outlet ?? '', to: map.nameOf(to ?? '') };
      return [...found, about('unknown-outlet', 'outlet', values, outlet === undefined ? 'unnamed-outlet' : undefined)];
    }
    const key = JSON.stringify([from, outlet]);
    if (taken.has(key)) found.push(about('duplicate-edge', 'outlet', { outlet: outlet ?? '' }));
    taken.add(key);
    return found;
  });
}

/** Words problems of an edge: they name its `from`, and the edge where it could be read. */
const describe =
  ({ at, outlet, to }: ReadEdge, from: string, map: JourneyMap) =>
  (code: Found['code'], end: keyof Edge, values: Found['values'], key?: string): Found => ({
    code,
    key,
    node: from,
    name: map.nodes(from).length ? map.nameOf(from) : undefined,
    path: ['edges', at, end],
    values,
    ...(to === undefined ? {} : { edge: { from, ...(outlet === undefined ? {} : { outlet }), to } }),
  });

/** Where nobody can enter, that says it all: then no node is called unreachable as well. */
function checkPaths({ nodes, hasNodes }: Reading, map: JourneyMap): Found[] {
  if (!nodes.some(({ mayStart }) => mayStart)) return hasNodes ? [{ code: 'no-trigger', path: ['nodes'] }] : [];
  const lost = nodes.filter((node) => {
    const { id } = node;
    return id !== undefined && !map.isReachable(id) && map.nodes(id)[0] === node;
  });
  return lost.map(({ id, name, at }): Found => ({ code: 'unreachable', node: id, name, path: ['nodes', at] }));
}

function checkLoops({ nodes }: Reading, map: JourneyMap): Found[] {
  const order = nodes.flatMap(({ id }) => id ?? []);
  return endlessLoops(
    map.links.map((link) => timed(link, map)),
    order,
  ).map((loop): Found => {
    const [first = ''] = loop;
    return {
      code: 'endless-loop',
      node: first,
      name: map.nameOf(first),
      path: ['nodes', order.indexOf(first)],
      values: { nodes: loop.map(map.nameOf).join(' → ') },
    };
  });
}

/** What could not be read, or names what is not there, has its own problem and is taken to take time. */
function timed({ from, to, outlet }: Link, map: JourneyMap): TimedLine {
  const [source, another] = map.nodes(from);
  const { node, kind, outlets, mended } = source ?? {};
  const read = node && kind && !another && !mended?.length;
  if (!read || outlet === undefined || !outlets?.includes(outlet)) return { from, to, takes: true };
  const takes = kind.takesTime(node, outlet);
  const unknown = typeof takes === 'object' && !map.nodes(takes.ifInCycle).some((one) => one.kind?.delivers);
  return { from, to, takes: unknown ? true : takes };
}
