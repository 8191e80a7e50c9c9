const lane = 14;

/** What the lines of several outlets need below a node to turn one above the other, in pixels. */
export function roomForLanes(outlets: number): number {
  return outlets > 1 ? lane * (outlets - 1) : 0;
}
