import { type Edge, type Journey, outletOf } from '@waymark/core/journey';

/** Names an edge by where it leaves: an outlet has at most one. */
export function edgeId(edge: Edge, journey: Journey): string {
  const from = journey.nodes.find((node) => node.id === edge.from);
  return outletKey(edge.from, outletOf(edge, from) ?? '');
}

/** Names an outlet of a node. */
export function outletKey(node: string, outlet: string): string {
  return `${node}:${outlet}`;
}

/** The outlet that a key names. */
export function readOutletKey(key: string): { from: string; outlet: string } {
  const [from = '', outlet = ''] = key.split(':');
  return { from, outlet };
}
