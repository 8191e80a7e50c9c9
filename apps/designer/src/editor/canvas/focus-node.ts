/** Gives a node on a canvas the focus without moving the canvas, and tells whether it is drawn. */
export function focusNode(canvas: Element | null, id: string): boolean {
  const node = canvas?.querySelector<HTMLElement>(`.react-flow__node[data-id="${id}"]`);
  node?.focus({ preventScroll: true });
  return node !== null && node !== undefined;
}
