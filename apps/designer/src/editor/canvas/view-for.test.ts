import { expect, test } from 'vitest';
import { viewFor } from './view-for.ts';

const frame = { width: 680, height: 660 };
const tools = [{ x: 400, y: 16, width: 264, height: 36 }];
const node = (x: number, y: number) => ({ x, y, width: 240, height: 80 });

test('a small journey is shown whole, at its own size and in the middle', () => {
  const view = viewFor({ nodes: [node(0, 0), node(0, 140)], frame, tools: [] });
  expect(view).toEqual({ x: 220, y: 24, zoom: 1 });
});

test('nothing lies under the tools', () => {
  const aside = [node(0, 0), node(300, 0)];
  const view = viewFor({ nodes: aside, frame, tools });
  expect(view?.y).toBe(64);
});

test('a long journey is shown from its beginning', () => {
  const view = viewFor({ nodes: Array.from({ length: 40 }, (_, at) => node(0, at * 140)), frame, tools: [] });
  expect(view).toEqual({ x: 220, y: 24, zoom: 1 });
});

test('a long journey that is to be seen whole is seen whole', () => {
  for (const steps of [20, 40]) {
    const long = Array.from({ length: steps }, (_, at) => node(0, at * 140));
    const { y, zoom } = viewFor({ nodes: long, frame, tools: [], whole: true }) ?? { y: 0, zoom: 1 };
    expect(y + ((steps - 1) * 140 + 80) * zoom).toBeLessThanOrEqual(frame.height);
  }
});

test('of a wide journey the beginning is seen, not the middle of what follows', () => {
  const wide = [node(0, 0), ...Array.from({ length: 8 }, (_, at) => node(at * 280, 200))];
  const view = viewFor({ nodes: wide, frame, tools: [] });
  expect(view?.x).toBeGreaterThanOrEqual(24);
  expect((view?.x ?? 0) + 240 * (view?.zoom ?? 1)).toBeLessThanOrEqual(frame.width - 24);
});

test('of many starts side by side the first one is seen', () => {
  const starts = Array.from({ length: 5 }, (_, at) => node(100 + at * 280, 0));
  expect(viewFor({ nodes: starts, frame, tools: [] })).toEqual({ x: 24 - 75, y: 24, zoom: 0.75 });
});

test('an empty journey has nothing to show', () => {
  expect(viewFor({ nodes: [], frame, tools })).toBeUndefined();
});
