/** What the bare page draws: boxes and lines, and what of them is in sight at first. Lengths in pixels. */
export interface Drawing {
  boxes: { id: string; name: string; x: number; y: number; width: number; height: number }[];
  lines: { from: string; to: string }[];
  viewport: { x: number; y: number; zoom: number };
}
