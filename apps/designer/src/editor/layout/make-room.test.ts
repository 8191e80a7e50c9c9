import { describe, expect, it } from 'vitest';
import { type Ground, giveWay, makeRoom, placeBelow, rowGap } from './make-room.ts';

const size = { width: 240, height: 62 };

function groundOf(positions: Ground['positions'], lines: Record<string, string[]>): Ground {
  return {
    positions,
    sizes: new Map(Object.keys(positions).map((id) => [id, size])),
    next: (id) => lines[id] ?? [],
  };
}

describe('making room', () => {
  const ground = groundOf(
    { start: { x: 0, y: 0 }, mail: { x: 0, y: 104 }, end: { x: 0, y: 208 }, aside: { x: 400, y: 208 } },
    { start: ['mail'], mail: ['end'] },
  );

  it('moves what follows down by as much as the new step needs, and nothing else', () => {
    const { at, moved } = makeRoom(ground, { above: 'start', below: 'mail', size });
    expect(at).toEqual({ x: 0, y: 62 + rowGap });
    const push = at.y + size.height + rowGap - 104;
    expect(moved).toEqual({ mail: { x: 0, y: 104 + push }, end: { x: 0, y: 208 + push } });
  });

  it('moves nothing where there is room', () => {
    const wide = groundOf({ start: { x: 0, y: 0 }, end: { x: 0, y: 600 } }, { start: ['end'] });
    const { at, moved } = makeRoom(wide, { above: 'start', below: 'end', size });
    expect(moved).toEqual({});
    expect(at.y).toBeGreaterThan(62);
    expect(at.y + size.height).toBeLessThan(600);
  });

  it('leaves what a loop leads back to where it is', () => {
    const loop = groundOf(
      { first: { x: 0, y: 0 }, second: { x: 0, y: 104 } },
      { first: ['second'], second: ['first'] },
    );
    expect(Object.keys(makeRoom(loop, { above: 'first', below: 'second', size }).moved)).toEqual(['second']);
  });

  it('puts a step below an outlet beside what is there already', () => {
    const taken = groundOf({ start: { x: 0, y: 0 }, mail: { x: 0, y: 106 } }, {});
    expect(placeBelow(taken, { above: 'start', x: 120, size })).toEqual({ x: 272, y: 106 });
    expect(placeBelow(taken, { above: 'mail', x: 120, size })).toEqual({ x: 0, y: 168 + rowGap });
  });

  it('moves what follows a node that has grown, and leaves what is far enough', () => {
    const path = groundOf(
      { wait: { x: 0, y: 0 }, next: { x: 0, y: 106 }, last: { x: 0, y: 212 }, aside: { x: 400, y: 106 } },
      { wait: ['next'], next: ['last'] },
    );
    expect(giveWay(path, 'wait', 1)).toEqual({});
    const grown = { ...path, sizes: new Map(path.sizes).set('wait', { width: 240, height: 109 }) };
    const moved = giveWay(grown, 'wait', 2);
    expect(moved.next?.y).toBeGreaterThanOrEqual(109 + rowGap);
    expect((moved.last?.y ?? 0) - (moved.next?.y ?? 0)).toBe(106);
    expect(moved.aside).toBeUndefined();
  });
});
