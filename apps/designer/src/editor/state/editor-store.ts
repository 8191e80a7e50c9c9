import { applyEdit, type Edit, type Journey } from '@waymark/core/journey';
import { createStore, type StoreApi } from 'zustand';
import { edgeId } from './edge-id.ts';
import { begin, extend, type History, record, redo, undo } from './history.ts';

/** What is selected on the canvas: nodes, or one edge. */
export interface Selection {
  nodes: readonly string[];
  edge?: string | undefined;
}

/** An open journey as the editor holds it. Journeys are values: every change makes a new one. */
export interface EditorState {
  history: History<Journey>;
  selection: Selection;
  /** Nodes whose outlets for trouble are shown though nothing is wired to them yet. */
  opened: ReadonlySet<string>;
  /** Changes the journey. Changes of one `intent` that follow each other soon are undone together. */
  apply(edit: Edit, intent: string): void;
  /** Changes the journey further as a part of the latest step. */
  amend(edit: Edit): void;
  undo(): void;
  redo(): void;
  select(nodes: readonly string[]): void;
  selectEdge(edge: string): void;
  /** Shows or hides the outlets for trouble of a node. */
  open(node: string, opened: boolean): void;
  /** Takes another journey instead, as a step that can be undone. */
  replace(journey: Journey, intent: string): void;
  /** Takes another journey instead, without a way back. */
  load(journey: Journey): void;
  /** Places nodes that have no place, as if they had always been there: no step to undo. */
  place(layout: NonNullable<Journey['layout']>): void;
}

export type EditorStore = StoreApi<EditorState>;

const nothing: Selection = { nodes: [] };

/** The editor's state for one journey. `now` gives milliseconds. */
export function createEditorStore(journey: Journey, now: () => number = Date.now): EditorStore {
  return createStore<EditorState>()((set) => {
    const go = (change: (history: History<Journey>) => History<Journey>) =>
      set((state) => {
        const history = change(state.history);
        return { history, selection: stillThere(state.selection, history.present) };
      });
    return {
      history: begin(journey),
      selection: nothing,
      opened: new Set(),
      apply: (edit, intent) =>
        go((history) => record(history, applyEdit(history.present, edit), { intent, at: now() })),
      replace: (journey, intent) => go((history) => record(history, journey, { intent, at: now() })),
      amend: (edit) => go((history) => extend(history, applyEdit(history.present, edit))),
      undo: () => go(undo),
      redo: () => go(redo),
      select: (nodes) => set({ selection: { nodes } }),
      selectEdge: (edge) => set({ selection: { nodes: [], edge } }),
      open: (node, opened) =>
        set((state) => {
          const next = new Set(state.opened);
          if (opened) next.add(node);
          else next.delete(node);
          return { opened: next };
        }),
      load: (loaded) => set({ history: begin(loaded), selection: nothing, opened: new Set() }),
      place: (layout) =>
        set(({ history }) => ({
          history: { ...history, present: { ...history.present, layout: { ...layout, ...history.present.layout } } },
        })),
    };
  });
}

function stillThere(selection: Selection, journey: Journey): Selection {
  const known = new Set(journey.nodes.map((node) => node.id));
  const nodes = selection.nodes.filter((id) => known.has(id));
  const edge = journey.edges.some((one) => edgeId(one, journey) === selection.edge) ? selection.edge : undefined;
  if (nodes.length === selection.nodes.length && edge === selection.edge) return selection;
  return { nodes, edge };
}
