/** What the bare page draws: boxes and lines, where in the window, and what of them is in sight at first. Lengths in pixels. */
export interface Drawing {
  boxes: { id: string; name: string; x: number; y: number; width: number; height: number }[];
  lines: { from: string; to: string }[];
  frame: { left: number; top: number; width: number; height: number };
  viewport: { x: number; y: number; zoom: number };
}
