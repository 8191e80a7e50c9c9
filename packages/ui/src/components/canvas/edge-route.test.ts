import { expect, test } from 'vitest';
import { type EdgeEnds, type Point, routeEdges } from './edge-route.ts';

test('an edge to the node right below is a straight line, with its plus half way', () => {
  const route = routeEdges([edge('a', { from: [420, 84], to: [420, 126] })]).get('a');
  expect(route).toEqual({ path: 'M420 84L420 126', plus: { x: 420, y: 105 } });
});

test('corners are right angles of radius 12', () => {
  const route = routeEdges([edge('a', { from: [100, 0], to: [200, 200] })]).get('a');
  expect(route?.path).toBe('M100 0L100 166Q100 178 112 178L188 178Q200 178 200 190L200 200');
});

test('the lines of sibling outlets never cross, however their targets are spread', () => {
  for (const targets of spreads(4)) {
    const edges = targets.map((x, place) =>
      edge(`${place}`, { source: 'branch', from: [400 + place * 80, 0], to: [x, 300] }),
    );
    const lines = edges.map((one) => pointsOf(routeEdges(edges).get(one.id)?.path ?? ''));
    const crossing = lines.some((line, place) => lines.slice(place + 1).some((other) => cross(line, other)));
    expect(crossing, `targets ${targets}`).toBe(false);
  }
});

test('where edges join, each plus stands on a part that belongs to its edge only', () => {
  const edges = [
    edge('left', { from: [148, 40], to: [284, 140], target: 'end' }),
    edge('right', { from: [420, 60], to: [284, 140], target: 'end' }),
    edge('far', { from: [620, 60], to: [284, 140], target: 'end' }),
  ];
  const routes = routeEdges(edges);
  for (const one of edges) {
    const plus = routes.get(one.id)?.plus ?? { x: 0, y: 0 };
    const carriers = edges.filter((other) => isOn(plus, pointsOf(routes.get(other.id)?.path ?? '')));
    expect(carriers.map(({ id }) => id)).toEqual([one.id]);
  }
});

test('an edge back up goes around the side', () => {
  const route = routeEdges([edge('back', { from: [240, 240], to: [240, 60] })]).get('back');
  expect(route?.plus).toEqual({ x: 392, y: 150 });
});

test('routed again after something moved, edges lie as if all were routed anew', () => {
  const targets = [40, 180, 520, 790];
  const lines = (moved: number) => [
    ...targets.map((x, at) =>
      edge(`s${at}`, { source: 'branch', from: [400 + at * 80, 0], to: [x, 300], target: `n${at}` }),
    ),
    ...targets.map((x, at) => edge(`t${at}`, { source: `n${at}`, from: [x, 360], to: [400, 500], target: 'join' })),
    // Its plus stands above where the second way joins it, which turns higher once the first is gone.
    edge('straight', { source: 'above', from: [180, -100], to: [180, 300], target: 'n1' }),
    edge('aside', { from: [2000, 0], to: [2100, moved], target: 'elsewhere' }),
    edge('below', { source: 'elsewhere', from: [2100, moved + 60], to: [2100, 900] }),
  ];
  const ends = lines(300);
  const routes = routeEdges(ends);
  for (const left of [[], ['s0'], ['s3', 't0']]) {
    const now = lines(420).flatMap((one) => {
      if (left.includes(one.id)) return [];
      const same = ends.find((old) => JSON.stringify(old) === JSON.stringify(one));
      return [same ?? one];
    });
    expect(routeEdges(now, { ends, routes })).toEqual(routeEdges(now));
    expect(routeEdges(now, { ends, routes }).get('t2') === routes.get('t2')).toBe(
      left.length === 0 || left[0] === 's0',
    );
  }
});

interface Ends {
  from: [number, number];
  to: [number, number];
  source?: string;
  target?: string;
}

function edge(id: string, { from, to, source = `from ${id}`, target = `to ${id}` }: Ends): EdgeEnds {
  return { id, source, target, from: { x: from[0], y: from[1] }, to: { x: to[0], y: to[1] } };
}

/** Rising rows of target places, left to right as the outlets are. */
function spreads(count: number, least = 0): number[][] {
  if (count === 0) return [[]];
  const places = [40, 180, 300, 520, 660, 790, 930, 1100];
  return places.flatMap((x, at) => (at < least ? [] : spreads(count - 1, at + 1).map((rest) => [x, ...rest])));
}

function pointsOf(path: string): Point[] {
  const numbers = [...path.matchAll(/[MLQ]([^MLQ]+)/g)].map(([, text = '']) => text.trim().split(/\s+/).map(Number));
  return numbers.flatMap((row) =>
    row.length === 4 ? [point(row[0], row[1]), point(row[2], row[3])] : [point(row[0], row[1])],
  );
}

function point(x = 0, y = 0): Point {
  return { x, y };
}

function segments(line: readonly Point[]): [Point, Point][] {
  return line.slice(1).flatMap((end, at) => (line[at] ? [[line[at], end] as [Point, Point]] : []));
}

function cross(a: readonly Point[], b: readonly Point[]): boolean {
  return segments(a).some(([p, q]) =>
    segments(b).some(([r, s]) => {
      const overlapsX = Math.min(p.x, q.x) <= Math.max(r.x, s.x) && Math.min(r.x, s.x) <= Math.max(p.x, q.x);
      const overlapsY = Math.min(p.y, q.y) <= Math.max(r.y, s.y) && Math.min(r.y, s.y) <= Math.max(p.y, q.y);
      return overlapsX && overlapsY;
    }),
  );
}

function isOn({ x, y }: Point, line: readonly Point[]): boolean {
  return segments(line).some(
    ([p, q]) =>
      x >= Math.min(p.x, q.x) && x <= Math.max(p.x, q.x) && y >= Math.min(p.y, q.y) && y <= Math.max(p.y, q.y),
  );
}
