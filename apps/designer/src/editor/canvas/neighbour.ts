/** Where the keyboard goes. */
export type Direction = 'up' | 'down' | 'left' | 'right';

interface Placed {
  id: string;
  position: { x: number; y: number };
  measured?: { width?: number; height?: number };
}

/** The nearest node in a direction: what lies straight ahead wins over what is close aside. Without a current one the first. */
export function neighbour(
  nodes: readonly Placed[],
  current: string | undefined,
  direction: Direction,
): string | undefined {
  const from = nodes.find((node) => node.id === current);
  if (!from) return nodes[0]?.id;
  const start = middleOf(from);
  let best: { id: string; cost: number } | undefined;
  for (const node of nodes) {
    if (node === from) continue;
    const { x, y } = middleOf(node);
    const [ahead, aside] = {
      up: [start.y - y, Math.abs(x - start.x)],
      down: [y - start.y, Math.abs(x - start.x)],
      left: [start.x - x, Math.abs(y - start.y)],
      right: [x - start.x, Math.abs(y - start.y)],
    }[direction] as [number, number];
    if (ahead <= 8) continue;
    const cost = ahead + aside * 2;
    if (!best || cost < best.cost) best = { id: node.id, cost };
  }
  return best?.id;
}

function middleOf({ position, measured }: Placed) {
  return { x: position.x + (measured?.width ?? 240) / 2, y: position.y + (measured?.height ?? 62) / 2 };
}
