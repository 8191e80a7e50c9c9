import Elk from 'elkjs/lib/elk.bundled.js';
import { describe, expect, it } from 'vitest';
import { readPositions, toElkGraph } from './elk-graph.ts';
import type { Positions, Sketch } from './sketch.ts';

const box = (id: string, outlets: string[] = ['next']) => ({
  id,
  width: 240,
  height: outlets.length > 1 ? 92 : 62,
  outlets,
});

const lay = async (sketch: Sketch): Promise<Positions> => readPositions(await new Elk().layout(toElkGraph(sketch)));

const x = (positions: Positions, id: string) => positions[id]?.x ?? Number.NaN;
const y = (positions: Positions, id: string) => positions[id]?.y ?? Number.NaN;

describe('tidying a journey', () => {
  const rejoining: Sketch = {
    boxes: [
      box('after', []),
      box('third'),
      box('first'),
      box('second'),
      box('decide', ['a', 'b', 'else']),
      box('start'),
    ],
    lines: [
      { from: 'decide', outlet: 'else', to: 'third' },
      { from: 'start', outlet: 'next', to: 'decide' },
      { from: 'decide', outlet: 'b', to: 'second' },
      { from: 'third', outlet: 'next', to: 'after' },
      { from: 'first', outlet: 'next', to: 'after' },
      { from: 'decide', outlet: 'a', to: 'first' },
      { from: 'second', outlet: 'next', to: 'after' },
    ],
  };

  it('keeps branches in the order of their outlets, also where they rejoin and the document lists them otherwise', async () => {
    const positions = await lay(rejoining);
    expect(x(positions, 'first')).toBeLessThan(x(positions, 'second'));
    expect(x(positions, 'second')).toBeLessThan(x(positions, 'third'));
  });

  it('goes from top to bottom', async () => {
    const positions = await lay(rejoining);
    for (const [upper, lower] of [
      ['start', 'decide'],
      ['decide', 'first'],
      ['first', 'after'],
    ] as const) {
      expect(y(positions, upper)).toBeLessThan(y(positions, lower));
    }
  });

  it('aligns the steps of one row at their upper edge', async () => {
    const positions = await lay({
      boxes: [box('start', ['a', 'b']), box('left'), box('right', ['x', 'y'])],
      lines: [
        { from: 'start', outlet: 'a', to: 'left' },
        { from: 'start', outlet: 'b', to: 'right' },
      ],
    });
    expect(y(positions, 'left')).toBe(y(positions, 'right'));
  });

  it('lays out a loop and what nothing leads to', async () => {
    const positions = await lay({
      boxes: [box('start'), box('wait', ['happened', 'timeout']), box('send'), box('alone')],
      lines: [
        { from: 'start', outlet: 'next', to: 'send' },
        { from: 'send', outlet: 'next', to: 'wait' },
        { from: 'wait', outlet: 'timeout', to: 'send' },
      ],
    });
    expect(Object.keys(positions).sort()).toEqual(['alone', 'send', 'start', 'wait']);
    expect(y(positions, 'send')).toBeLessThan(y(positions, 'wait'));
  });
});
