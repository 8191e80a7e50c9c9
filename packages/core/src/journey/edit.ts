import type { Node } from '../nodes/index.ts';
import { connect, disconnect, insertOnEdge, type OutletRef, removeNode, replaceNode } from './edit-graph.ts';
import type { Journey, Position } from './journey.ts';

/** The fields of a journey that are neither nodes, edges nor layout. */
export type JourneySettings = Omit<Journey, 'format' | 'nodes' | 'edges' | 'layout'>;

/** A change to a journey, as plain JSON. */
export type Edit =
  /** Adds a node: free, onto an edge (`on`, which it then divides), or below a loose outlet (`after`). */
  | { type: 'add-node'; node: Node; at?: Position; on?: OutletRef; after?: OutletRef }
  /** Removes a node and its edges; the path heals where there is one way to heal it, unless `heal` is false. */
  | { type: 'remove-node'; id: string; heal?: boolean }
  /** Replaces a node's settings; edges of outlets that are gone go with them. `renamed` maps old outlet names to new ones. */
  | { type: 'update-node'; node: Node; renamed?: Record<string, string> }
  /** Connects an outlet, whose edge so far goes. */
  | { type: 'connect'; from: string; outlet?: string; to: string }
  | { type: 'disconnect'; from: string; outlet?: string }
  /** Puts an existing node onto an edge. */
  | { type: 'insert-on-edge'; id: string; on: OutletRef }
  /** Places nodes on the canvas. */
  | { type: 'move'; positions: Record<string, Position> }
  /** Changes settings of the journey; `undefined` takes a field away. */
  | { type: 'set'; settings: { [field in keyof JourneySettings]?: JourneySettings[field] | undefined } }
  /** Several edits that belong together, in order. */
  | { type: 'batch'; edits: Edit[] };

/** Applies an edit and returns the journey that results; the one given stays as it is. */
export function applyEdit(journey: Journey, edit: Edit): Journey {
  switch (edit.type) {
    case 'add-node':
      return addNode(journey, edit);
    case 'remove-node':
      return removeNode(journey, edit.id, edit.heal ?? true);
    case 'update-node':
      return replaceNode(journey, edit.node, edit.renamed ?? {});
    case 'connect':
      return connect(journey, edit, edit.to);
    case 'disconnect':
      return disconnect(journey, edit);
    case 'insert-on-edge':
      return insertOnEdge(journey, edit.id, edit.on);
    case 'move':
      return { ...journey, layout: { ...journey.layout, ...edit.positions } };
    case 'set': {
      const fields = Object.entries({ ...journey, ...edit.settings }).filter(([, value]) => value !== undefined);
      return Object.fromEntries(fields) as Journey;
    }
    case 'batch':
      return edit.edits.reduce(applyEdit, journey);
    default:
      return edit satisfies never;
  }
}

function addNode(journey: Journey, { node, at, on, after }: Extract<Edit, { type: 'add-node' }>): Journey {
  const placed = at ? { ...journey, layout: { ...journey.layout, [node.id]: at } } : journey;
  const added = { ...placed, nodes: [...journey.nodes, node] };
  if (on) return insertOnEdge(added, node.id, on);
  return after ? connect(added, after, node.id) : added;
}
