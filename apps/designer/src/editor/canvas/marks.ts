import type { NodeCardProps } from '@waymark/ui/components';
import { createStore, type StoreApi } from 'zustand';

/** What a mode writes onto a node: where customers are, or the walk of one. */
export interface Marks extends Pick<NodeCardProps, 'walk' | 'stamp' | 'token' | 'hereNow' | 'strip' | 'goal'> {
  /** Outlets that were taken. */
  taken?: readonly string[];
}

/** What a mode writes onto an edge. */
export interface EdgeMarks {
  walk?: 'walked' | 'not-walked';
  /** How many went along. */
  count?: string;
  /** Which part of all that is, 0 to 1: it makes the line wider. */
  part?: number;
  /** The share of those who left by the same step, in words. */
  share?: string;
}

/** Marks by node id, and by edge id. */
export interface AllMarks {
  nodes: Readonly<Record<string, Marks>>;
  edges: Readonly<Record<string, EdgeMarks>>;
}

/** Marks beside the journey, so that counting again draws only the nodes whose count changed. */
export type MarksStore = StoreApi<AllMarks>;

/** No marks at all. */
export const unmarked: AllMarks = { nodes: {}, edges: {} };

/** An empty store of marks. */
export function createMarksStore(): MarksStore {
  return createStore<AllMarks>()(() => unmarked);
}

/** Writes other marks; those that say the same stay the same objects. */
export function setMarks(store: MarksStore, { nodes, edges }: AllMarks): void {
  const before = store.getState();
  store.setState({ nodes: keepSame(before.nodes, nodes), edges: keepSame(before.edges, edges) });
}

function keepSame<T>(before: Readonly<Record<string, T>>, now: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(now).map(([id, marks]) => {
      const old = before[id];
      return [id, old !== undefined && JSON.stringify(old) === JSON.stringify(marks) ? old : marks];
    }),
  );
}
