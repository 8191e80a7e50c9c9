import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { LandingStore } from './landing.ts';
import type { AllMarks, MarksStore } from './marks.ts';
import type { Routes } from './routes.ts';

/** Where a new step is to go. */
export type Place =
  | { type: 'edge'; from: string; outlet: string }
  | { type: 'outlet'; from: string; outlet: string }
  | { type: 'canvas'; x: number; y: number };

/** What nodes and edges can ask of the editor; missing where the journey is only shown. */
export interface Editing {
  /** Opens the menu of steps at a point of the window. */
  chooseStep(place: Place, at: { x: number; y: number }): void;
  duplicate(node: string): void;
  remove(node: string): void;
}

/**
 * What every node and edge of one canvas shares. It stays the same while the journey is worked on: another one draws every
 * node and edge again. What changes stands in stores, of which each asks for its own part.
 */
export interface CanvasShared {
  marks: MarksStore;
  routes: Routes;
  editing: Editing | undefined;
  landing: LandingStore;
}

export const CanvasContext = createContext<CanvasShared | undefined>(undefined);

/** What the canvas shares with its nodes and edges. */
export function useCanvas(): CanvasShared {
  const shared = useContext(CanvasContext);
  if (!shared) throw new Error('This belongs onto a canvas.');
  return shared;
}

/** Whether a dragged step would land on this edge or loose outlet. */
export function useIsLanding(key: string): boolean {
  return useStore(useCanvas().landing, ({ target }) => target === key);
}

/** A part of the marks. */
export function useMarks<T>(select: (marks: AllMarks) => T): T {
  return useStore(useCanvas().marks, select);
}
