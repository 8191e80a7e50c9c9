/** A point on the canvas, in pixels, y downwards. */
export interface Point {
  x: number;
  y: number;
}

/** An edge as the canvas knows it: from an outlet's handle to a node's input. */
export interface EdgeEnds {
  id: string;
  /** Ids of the nodes. */
  source: string;
  target: string;
  from: Point;
  to: Point;
}

/** How an edge is drawn. */
export interface EdgeRoute {
  /** An SVG path of right angles with rounded corners. */
  path: string;
  /** Where the `+` stands: on a part that belongs to this edge only. */
  plus: Point;
}

const radius = 12;
const nearSource = 14.5;
const laneStep = 13.5;
const nearTarget = 22;
const plusAbove = 23;
const aroundBy = 152;

/** How edges were routed before: their ends, as objects, and their routes. */
export interface RoutedBefore {
  ends: readonly EdgeEnds[];
  routes: ReadonlyMap<string, EdgeRoute>;
}

/**
 * Routes all edges of a canvas. Sibling outlets turn on lanes of their own, the outer one higher, so that their lines never
 * cross; edges that join at a node turn near it and share its last part. With `before`, only edges whose ends are other objects
 * than then are routed again, and those that share a node with them.
 */
export function routeEdges(edges: readonly EdgeEnds[], before?: RoutedBefore): Map<string, EdgeRoute> {
  const bySource = Map.groupBy(edges, (edge) => edge.source);
  const byTarget = Map.groupBy(edges, (edge) => edge.target);
  const stale = before ? staleEdges(edges, before.ends) : edges;
  const turns = new Map(stale.map((edge) => [edge.id, turnOf(edge, bySource.get(edge.source) ?? [])]));
  const again = new Map(
    stale.map((edge) => {
      const turnY = turns.get(edge.id) ?? edge.to.y;
      const joining = (byTarget.get(edge.target) ?? []).filter((other) => other !== edge);
      const points = pointsOf(edge, turnY);
      return [edge.id, { path: roundedPath(points), plus: plusOf({ edge, points, joining, turns }) }];
    }),
  );
  const routes = new Map<string, EdgeRoute>();
  for (const { id } of edges) {
    const route = again.get(id) ?? before?.routes.get(id);
    if (route) routes.set(id, route);
  }
  return routes;
}

/** Edges that moved, came or lost a sibling, with all that give way to them: those that leave or enter the same nodes. */
function staleEdges(edges: readonly EdgeEnds[], before: readonly EdgeEnds[]): EdgeEnds[] {
  const [now, then] = [new Set(edges), new Set(before)];
  const moved = [...edges.filter((edge) => !then.has(edge)), ...before.filter((edge) => !now.has(edge))];
  const sources = new Set(moved.map((edge) => edge.source));
  const targets = new Set(moved.map((edge) => edge.target));
  for (const edge of edges) if (sources.has(edge.source)) targets.add(edge.target);
  return edges.filter((edge) => sources.has(edge.source) || targets.has(edge.target));
}

/** The height at which an edge turns sideways. */
function turnOf(edge: EdgeEnds, siblings: readonly EdgeEnds[]): number {
  const { from, to } = edge;
  if (siblings.length === 1) return Math.max((from.y + to.y) / 2, to.y - nearTarget);
  const toRight = to.x > from.x;
  const outer = siblings.filter(
    (other) =>
      other !== edge &&
      other.to.x !== other.from.x &&
      other.to.x > other.from.x === toRight &&
      (toRight ? other.from.x > from.x : other.from.x < from.x),
  );
  const turn = from.y + nearSource + outer.length * laneStep;
  return to.y - turn >= 8 ? turn : from.y + ((to.y - from.y) * (outer.length + 1)) / (siblings.length + 1);
}

function pointsOf({ from, to }: EdgeEnds, turnY: number): Point[] {
  if (to.y < from.y + 8) {
    const side = Math.max(from.x, to.x) + aroundBy;
    return [
      from,
      { x: from.x, y: from.y + nearSource },
      { x: side, y: from.y + nearSource },
      { x: side, y: to.y - nearTarget },
      { x: to.x, y: to.y - nearTarget },
      to,
    ];
  }
  if (Math.abs(from.x - to.x) < 1) return [from, to];
  return [from, { x: from.x, y: turnY }, { x: to.x, y: turnY }, to];
}

interface PlusInput {
  edge: EdgeEnds;
  points: readonly Point[];
  joining: readonly EdgeEnds[];
  turns: ReadonlyMap<string, number>;
}

function plusOf({ edge, points, joining, turns }: PlusInput): Point {
  const { from, to } = edge;
  if (points.length === 6) return { x: points[2]?.x ?? to.x, y: (from.y + to.y) / 2 };
  const joins = joining.filter((other) => other.to.y > other.from.y + 8);
  const turnY = turns.get(edge.id) ?? to.y;
  if (points.length === 2) {
    const firstJoin = Math.min(
      to.y,
      ...joins.filter((other) => other.from.x !== to.x).map((other) => turns.get(other.id) ?? to.y),
    );
    const end = joins.length > 0 && firstJoin > from.y + 24 ? firstJoin : to.y;
    return { x: to.x, y: Math.max((from.y + end) / 2, end === to.y ? to.y - plusAbove : from.y) };
  }
  const highestJoin = Math.min(...joins.map((other) => turns.get(other.id) ?? to.y));
  if (joins.length === 0) return { x: to.x, y: Math.max(to.y - plusAbove, turnY) };
  if (highestJoin > turnY + 48) return { x: to.x, y: (turnY + highestJoin) / 2 };
  const level = joins.filter(
    (other) => Math.abs((turns.get(other.id) ?? 0) - turnY) < 2 && other.from.x > to.x === from.x > to.x,
  );
  const reach = Math.abs(from.x - to.x);
  if (level.some((other) => Math.abs(other.from.x - to.x) > reach)) return { x: from.x, y: (from.y + turnY) / 2 };
  const inner = level
    .map((other) => other.from.x)
    .reduce((far, x) => (Math.abs(x - to.x) > Math.abs(far - to.x) ? x : far), to.x);
  return { x: (from.x + inner) / 2, y: turnY };
}

function roundedPath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let path = `M${round(first.x)} ${round(first.y)}`;
  rest.forEach((point, place) => {
    const before = points[place];
    const after = points[place + 2];
    if (!before || !after) {
      path += `L${round(point.x)} ${round(point.y)}`;
      return;
    }
    const room = [
      distance(before, point) / (place === 0 ? 1 : 2),
      distance(point, after) / (place + 3 === points.length ? 1 : 2),
    ];
    const bend = Math.min(radius, ...room);
    const start = toward(point, before, bend);
    const end = toward(point, after, bend);
    path += `L${round(start.x)} ${round(start.y)}Q${round(point.x)} ${round(point.y)} ${round(end.x)} ${round(end.y)}`;
  });
  return path;
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function toward(from: Point, to: Point, by: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * by, y: from.y + Math.sign(to.y - from.y) * by };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
