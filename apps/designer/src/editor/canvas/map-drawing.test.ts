import { expect, test } from 'vitest';
import { around, maskOf, pathOf, withMargin } from './map-drawing.ts';

test('the map shows all nodes and what is in sight', () => {
  const nodes = [
    { x: 0, y: 0, width: 240, height: 62 },
    { x: -300, y: 500, width: 140, height: 40 },
  ];
  expect(around(nodes)).toEqual({ x: -300, y: 0, width: 540, height: 540 });
  expect(around([])).toBeUndefined();
});

test('nodes of one family are one path, and what is out of sight is another', () => {
  const seen = { x: 10, y: 20, width: 30, height: 40 };
  expect(pathOf([seen])).toBe('M10 20h30v40h-30z');
  expect(maskOf({ x: 0, y: 0, width: 100, height: 100 }, seen)).toBe('M0 0h100v100h-100zM10 20h30v40h-30z');
});

test('a margin is a part of the longer side', () => {
  expect(withMargin({ x: 0, y: 0, width: 100, height: 200 }, 0.1)).toEqual({ x: -20, y: -20, width: 140, height: 240 });
});
