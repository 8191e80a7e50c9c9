import { kindNamed, type Node } from '../nodes/index.ts';
import type { Edge } from './edge.ts';
import { Id, readable, slug } from './id.ts';
import type { Journey } from './journey.ts';

/** The outlet that an edge without one leaves by: `next`, or the only one. Undefined where it must be named. */
export function mainOutlet(outlets: readonly string[]): string | undefined {
  if (outlets.includes('next')) return 'next';
  return outlets.length === 1 ? outlets[0] : undefined;
}

/** A node's outlets in drawing order; none for a kind that is not known. */
export const outletsOf = (node: Node): string[] => kindNamed(node.kind)?.outlets(node) ?? [];

/** The outlet an edge leaves by, read from its node. */
export function outletOf(edge: Edge, from: Node | undefined): string | undefined {
  return edge.outlet ?? (from && mainOutlet(outletsOf(from)));
}

/** What a node is called: its name, else its id read as words. */
export const nameOf = ({ id, name }: { id: string; name?: string | undefined }): string => name || readable(id);

/** An id that no node of the journey has, as near to the wanted words as possible. */
export function freeId(journey: Journey, wanted: string): string {
  const base = slug(wanted, 'node').slice(0, 58);
  const taken = new Set(journey.nodes.map(({ id }) => id));
  let id = base;
  for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
  return Id.parse(id);
}
