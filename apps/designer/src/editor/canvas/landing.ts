import { createStore, type StoreApi } from 'zustand';

/** What a dragged step would land on: an edge's or a loose outlet's key. Beside the canvas, so that only the two ends redraw. */
export type LandingStore = StoreApi<{ target: string | undefined }>;

/** Nothing is dragged yet. */
export function createLanding(): LandingStore {
  return createStore(() => ({ target: undefined }));
}

/** Says what a dragged step would land on now; said again, nobody hears it. */
export function landOn(landing: LandingStore, target: string | undefined): void {
  if (landing.getState().target !== target) landing.setState({ target });
}
