import type { Node } from '../nodes/index.ts';
import type { Edge } from './edge.ts';
import { mainOutlet, outletOf, outletsOf } from './graph.ts';
import type { Journey } from './journey.ts';

/** An outlet of a node; without a name its main one. */
export interface OutletRef {
  from: string;
  outlet?: string;
}

const find = (journey: Journey, id: string): Node | undefined => journey.nodes.find((node) => node.id === id);

const leavesBy = (journey: Journey, { from, outlet }: OutletRef) => {
  const node = find(journey, from);
  const named = outlet ?? (node && mainOutlet(outletsOf(node)));
  return (edge: Edge) => edge.from === from && outletOf(edge, node) === named;
};

/** The edge from an outlet, written the short way where the outlet is the main one. */
const edgeFrom = (journey: Journey, { from, outlet }: OutletRef, to: string): Edge => {
  const node = find(journey, from);
  const main = node && mainOutlet(outletsOf(node));
  return outlet === undefined || outlet === main ? { from, to } : { from, outlet, to };
};

/** Connects an outlet to a node, in place of where it led. */
export function connect(journey: Journey, outlet: OutletRef, to: string): Journey {
  const leaves = leavesBy(journey, outlet);
  const edge = edgeFrom(journey, outlet, to);
  const at = journey.edges.findIndex(leaves);
  if (at < 0) return { ...journey, edges: [...journey.edges, edge] };
  const edges = journey.edges.flatMap((old, index) => (index === at ? [edge] : leaves(old) ? [] : [old]));
  return { ...journey, edges };
}

/** Takes the edge off an outlet. */
export function disconnect(journey: Journey, outlet: OutletRef): Journey {
  const leaves = leavesBy(journey, outlet);
  return { ...journey, edges: journey.edges.filter((edge) => !leaves(edge)) };
}

/** Puts a node between an outlet and where it leads; a node without outlets ends the path there. */
export function insertOnEdge(journey: Journey, id: string, on: OutletRef): Journey {
  const target = journey.edges.find(leavesBy(journey, on))?.to;
  const node = find(journey, id);
  const connected = connect(journey, on, id);
  const [first] = node ? outletsOf(node) : [];
  if (target === undefined || first === undefined || target === id) return connected;
  return connect(connected, { from: id, outlet: first }, target);
}

/** Removes a node; edges into it lead on to where its own all led, if that is one place. */
export function removeNode(journey: Journey, id: string, heal: boolean): Journey {
  const targets = new Set(journey.edges.filter(({ from }) => from === id).map(({ to }) => to));
  const [target] = targets.size === 1 && heal ? targets : [];
  const edges = journey.edges.flatMap((edge) => {
    if (edge.from === id) return [];
    if (edge.to !== id) return [edge];
    return target === undefined || target === id || target === edge.from ? [] : [{ ...edge, to: target }];
  });
  const layout = Object.entries(journey.layout ?? {}).filter(([key]) => key !== id);
  return {
    ...journey,
    nodes: journey.nodes.filter((node) => node.id !== id),
    edges,
    ...(journey.layout ? { layout: Object.fromEntries(layout) } : {}),
  };
}

/** Replaces a node by one of the same id; its edges follow renamed outlets, and a lone edge moves to a lone outlet. */
export function replaceNode(journey: Journey, node: Node, renamed: Record<string, string>): Journey {
  const before = find(journey, node.id);
  const nodes = journey.nodes.map((old) => (old.id === node.id ? node : old));
  const replaced = { ...journey, nodes };
  const outlets = outletsOf(node);
  const own = journey.edges.filter(({ from }) => from === node.id);
  const edges = journey.edges.flatMap((edge) => {
    if (edge.from !== node.id) return [edge];
    const old = outletOf(edge, before);
    const outlet = old !== undefined && Object.hasOwn(renamed, old) ? renamed[old] : old;
    if (outlet !== undefined && outlets.includes(outlet))
      return [edgeFrom(replaced, { from: node.id, outlet }, edge.to)];
    const main = mainOutlet(outlets);
    return own.length === 1 && main !== undefined ? [{ from: node.id, to: edge.to }] : [];
  });
  return { ...replaced, edges };
}
