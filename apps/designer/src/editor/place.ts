/** The editor's modes. */
export const modes = ['design', 'simulate', 'live'] as const;
export type Mode = (typeof modes)[number];

/** What the editor's address says beside the journey's key. */
export interface EditorPlace {
  mode?: Mode;
  /** The enrollment whose trace is shown, in *Live*, or which is played on, in *Simulate*. */
  enrollment?: string;
}

/** Reads the address; what makes no sense is left out. */
export function readPlace(search: Record<string, unknown>): EditorPlace {
  const mode = modes.find((one) => one === search.mode);
  return {
    ...(mode && mode !== 'design' ? { mode } : {}),
    ...(typeof search.enrollment === 'string' ? { enrollment: search.enrollment } : {}),
  };
}
