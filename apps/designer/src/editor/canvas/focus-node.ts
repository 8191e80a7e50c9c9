/** The element of a node on a canvas; undefined while it is not drawn. */
export function nodeElement(canvas: Element | null, id: string): HTMLElement | undefined {
  return canvas?.querySelector<HTMLElement>(`.react-flow__node[data-id="${id}"]`) ?? undefined;
}

/** Gives a node the focus without moving the canvas, and tells whether it is drawn. */
export function focusNode(canvas: Element | null, id: string): boolean {
  const node = nodeElement(canvas, id);
  node?.focus({ preventScroll: true });
  return node !== undefined;
}
