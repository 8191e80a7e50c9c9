import type { Node } from '../nodes/index.ts';
import type { Edge } from './edge.ts';
import type { Edit } from './edit.ts';
import { freeId, outletOf } from './graph.ts';
import type { Journey, Position } from './journey.ts';

/** Steps taken out of a journey with the lines between them, to be put into the same or another one. */
export interface Excerpt {
  nodes: Node[];
  edges: Edge[];
  layout: Record<string, Position>;
}

/** Takes steps and the lines between them out of a journey, which stays as it is. */
export function excerptOf({ nodes, edges, layout = {} }: Journey, ids: readonly string[]): Excerpt {
  const taken = new Set(ids);
  return {
    nodes: nodes.filter(({ id }) => taken.has(id)),
    edges: edges.filter(({ from, to }) => taken.has(from) && taken.has(to)),
    layout: Object.fromEntries(Object.entries(layout).filter(([id]) => taken.has(id))),
  };
}

/**
 * The edit that puts an excerpt into a journey, moved by `offset`, and the ids its steps get there. What its steps say of
 * each other (`of`, `since`) goes with them; what they say of others stays as it is.
 */
export function insertExcerpt(
  journey: Journey,
  { nodes, edges, layout }: Excerpt,
  offset: Position,
): { edit: Edit; ids: string[] } {
  const ids = new Map<string, string>();
  let grown = journey;
  for (const node of nodes) {
    const id = freeId(grown, node.id);
    ids.set(node.id, id);
    grown = { ...grown, nodes: [...grown.nodes, { ...node, id }] };
  }
  const added = nodes.map((node): Edit => {
    const place = layout[node.id];
    const at = place && { x: place.x + offset.x, y: place.y + offset.y };
    return { type: 'add-node', node: { ...renamed(node, ids), id: idIn(ids, node.id) }, ...(at ? { at } : {}) };
  });
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const connected = edges.flatMap((edge): Edit[] => {
    const outlet = outletOf(edge, byId.get(edge.from));
    return outlet === undefined
      ? []
      : [{ type: 'connect', from: idIn(ids, edge.from), outlet, to: idIn(ids, edge.to) }];
  });
  return { edit: { type: 'batch', edits: [...added, ...connected] }, ids: [...ids.values()] };
}

const idIn = (ids: ReadonlyMap<string, string>, id: string): string => ids.get(id) ?? id;

/** The fields by which a step names another. */
const naming: ReadonlySet<string> = new Set(['of', 'since']);

/** A setting with the names of steps changed; what a message says is nobody's name. */
function renamed<T>(value: T, ids: ReadonlyMap<string, string>): T {
  if (Array.isArray(value)) return value.map((inner) => renamed(inner, ids)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([field, inner]) => {
    if (field === 'content') return [field, inner];
    return [field, naming.has(field) && typeof inner === 'string' ? idIn(ids, inner) : renamed(inner, ids)];
  });
  return Object.fromEntries(fields) as T;
}
