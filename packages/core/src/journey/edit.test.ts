import { describe, expect, test } from 'vitest';
import type { Node } from '../nodes/index.ts';
import { applyEdit } from './edit.ts';
import { freeId } from './graph.ts';
import { slug } from './id.ts';
import { emptyJourney, Journey } from './journey.ts';

const start: Node = { id: 'start', kind: 'trigger', on: { type: 'api' } };
const pause = (id: string): Node => ({ id, kind: 'wait', until: { type: 'duration', duration: 'P1D' } });
const hear = (id: string): Node => ({ id, kind: 'wait', until: { type: 'event', event: 'e' } });
const fork = (id: string, ...outlets: string[]): Node => ({
  id,
  kind: 'branch',
  cases: outlets.map((outlet) => ({ outlet, when: { all: [] } })),
});
const exit: Node = { id: 'done', kind: 'exit' };

const drawn = (nodes: Node[], edges: Journey['edges']): Journey => ({ ...emptyJourney('Test'), nodes, edges });
const line = drawn(
  [start, pause('a'), exit],
  [
    { from: 'start', to: 'a' },
    { from: 'a', to: 'done' },
  ],
);

describe('adding a node', () => {
  test('onto a line divides it, by the new node’s main outlet', () => {
    const { edges } = applyEdit(line, { type: 'add-node', node: hear('b'), on: { from: 'start' } });
    expect(edges).toEqual([
      { from: 'start', to: 'b' },
      { from: 'a', to: 'done' },
      { from: 'b', outlet: 'happened', to: 'a' },
    ]);
  });

  test('below a loose outlet connects it', () => {
    const loose = drawn([start, hear('b')], [{ from: 'start', to: 'b' }]);
    const added = applyEdit(loose, {
      type: 'add-node',
      node: exit,
      at: { x: 1, y: 2 },
      after: { from: 'b', outlet: 'timeout' },
    });
    expect(added.edges.at(-1)).toEqual({ from: 'b', outlet: 'timeout', to: 'done' });
    expect(added.layout).toEqual({ done: { x: 1, y: 2 } });
  });

  test('that is an exit onto a line ends the path there', () => {
    const { edges } = applyEdit(line, { type: 'add-node', node: { id: 'out', kind: 'exit' }, on: { from: 'start' } });
    expect(edges).toEqual([
      { from: 'start', to: 'out' },
      { from: 'a', to: 'done' },
    ]);
  });
});

describe('removing a node', () => {
  test('heals the path where there is one way to heal it', () => {
    expect(applyEdit(line, { type: 'remove-node', id: 'a' }).edges).toEqual([{ from: 'start', to: 'done' }]);
  });

  test('does not heal where there are two', () => {
    const forked = drawn(
      [start, fork('b', 'x'), pause('c'), exit],
      [
        { from: 'start', to: 'b' },
        { from: 'b', outlet: 'x', to: 'c' },
        { from: 'b', outlet: 'else', to: 'done' },
      ],
    );
    expect(applyEdit(forked, { type: 'remove-node', id: 'b' }).edges).toEqual([]);
  });

  test('takes its place on the canvas with it', () => {
    const placed = applyEdit(line, { type: 'move', positions: { a: { x: 1, y: 1 }, done: { x: 2, y: 2 } } });
    expect(applyEdit(placed, { type: 'remove-node', id: 'a' }).layout).toEqual({ done: { x: 2, y: 2 } });
  });

  test('makes no line from a node to itself', () => {
    const circle = drawn(
      [start, pause('a'), pause('b')],
      [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'a' },
      ],
    );
    expect(applyEdit(circle, { type: 'remove-node', id: 'b' }).edges).toEqual([]);
  });
});

describe('changing a node', () => {
  const forked = drawn(
    [start, fork('b', 'x', 'y'), exit],
    [
      { from: 'b', outlet: 'x', to: 'done' },
      { from: 'b', outlet: 'y', to: 'done' },
    ],
  );

  test('keeps the line of a renamed outlet', () => {
    const { edges } = applyEdit(forked, { type: 'update-node', node: fork('b', 'z', 'y'), renamed: { x: 'z' } });
    expect(edges).toEqual([
      { from: 'b', outlet: 'z', to: 'done' },
      { from: 'b', outlet: 'y', to: 'done' },
    ]);
  });

  test('takes away the line of an outlet that is gone', () => {
    expect(applyEdit(forked, { type: 'update-node', node: fork('b', 'y') }).edges).toEqual([
      { from: 'b', outlet: 'y', to: 'done' },
    ]);
  });

  test('moves a lone line to a lone outlet', () => {
    const heard = drawn([start, hear('b'), exit], [{ from: 'b', outlet: 'happened', to: 'done' }]);
    expect(applyEdit(heard, { type: 'update-node', node: pause('b') }).edges).toEqual([{ from: 'b', to: 'done' }]);
  });
});

test('connecting an outlet takes the place of where it led', () => {
  const { edges } = applyEdit(line, { type: 'connect', from: 'start', outlet: 'next', to: 'done' });
  expect(edges).toEqual([
    { from: 'start', to: 'done' },
    { from: 'a', to: 'done' },
  ]);
});

test('disconnecting takes the line off an outlet', () => {
  expect(applyEdit(line, { type: 'disconnect', from: 'start' }).edges).toEqual([{ from: 'a', to: 'done' }]);
});

test('settings are set and taken away', () => {
  const owned = applyEdit(line, { type: 'set', settings: { owner: 'marketing', name: 'New' } });
  expect(owned).toMatchObject({ owner: 'marketing', name: 'New', key: 'test' });
  expect(applyEdit(owned, { type: 'set', settings: { owner: undefined } })).not.toHaveProperty('owner');
});

test('edits that belong together are applied in order, and leave the journey they started from alone', () => {
  const before = JSON.parse(JSON.stringify(line));
  const edited = applyEdit(line, {
    type: 'batch',
    edits: [
      { type: 'add-node', node: pause('b'), on: { from: 'a' } },
      { type: 'remove-node', id: 'a' },
    ],
  });
  expect(edited.edges).toEqual([
    { from: 'start', to: 'b' },
    { from: 'b', to: 'done' },
  ]);
  expect(line).toEqual(before);
  expect(Journey.safeParse(edited).error).toBeUndefined();
});

test('ids are made from words, and are free', () => {
  expect(slug('Überraschung für Ärzte: 2. Teil!')).toBe('uberraschung-fur-arzte-2-teil');
  expect(slug('2027')).toBe('journey');
  expect(slug('Constructor')).toBe('journey');
  expect(freeId(line, 'A')).toBe('a-2');
});
