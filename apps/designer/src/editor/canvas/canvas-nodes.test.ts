import { applyEdit, emptyJourney, type Journey } from '@waymark/core/journey';
import { applyNodeChanges } from '@xyflow/react';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { english } from '../../words/spoken.ts';
import type { LookContext } from '../kinds/kind-look.ts';
import { canvasEdges } from './canvas-edges.ts';
import { canvasNodes } from './canvas-nodes.ts';
import { deriveViews, type Views } from './node-view.ts';

const ids = ['start', 'first', 'second', 'third'];
const journey: Journey = {
  ...emptyJourney('Welcome'),
  nodes: [
    { id: 'start', kind: 'trigger', on: { type: 'event', event: 'hcp.registered' } },
    ...ids.slice(1).map((id) => ({ id, kind: 'wait', until: { type: 'duration', duration: 'P1D' } }) as const),
  ],
  edges: ids.slice(1).map((to, at) => ({ from: ids[at] ?? '', to })),
  layout: Object.fromEntries(ids.map((id, at) => [id, { x: 0, y: at * 100 }])),
};
const selected: ReadonlySet<string> = new Set();

describe('what the canvas draws again', () => {
  let looks: LookContext;
  beforeAll(async () => {
    await i18next.init({ lng: 'en', resources: { en: english } });
    looks = { connectors: [], contents: [], segments: [], language: 'en', t: i18next.getFixedT('en', 'editor') };
  });
  const viewsOf = ({ nodes, edges }: Journey, before: Views = new Map()) =>
    deriveViews({ journey: { nodes, edges }, looks, opened: new Set(), problems: new Map() }, before);

  it('a drag frame makes another node of the dragged one only', () => {
    const before = canvasNodes([], { journey, views: viewsOf(journey), selected, hint: 'keys' }, 2).nodes;
    const after = applyNodeChanges(
      [{ type: 'position', id: 'second', position: { x: 7, y: 207 }, dragging: true }],
      before,
    );
    expect(after.filter((node, at) => node !== before[at]).map(({ id }) => id)).toEqual(['second']);
  });

  it('a step that was moved leaves the others, all views and all lines the same', () => {
    const views = viewsOf(journey);
    const before = canvasNodes([], { journey, views, selected, hint: 'keys' }, 2).nodes;
    const lines = canvasEdges({ journey, views, selected: undefined }, []);
    const moved = applyEdit(journey, { type: 'move', positions: { second: { x: 9, y: 9 } } });
    const viewsThen = viewsOf(moved, views);
    expect(viewsThen).toBe(views);
    const { nodes } = canvasNodes(before, { journey: moved, views: viewsThen, selected, hint: 'keys' }, 2);
    expect(nodes.filter((node, at) => node !== before[at]).map(({ id }) => id)).toEqual(['second']);
    const linesThen = canvasEdges({ journey: moved, views: viewsThen, selected: undefined }, lines);
    expect(linesThen.filter((line, at) => line !== lines[at])).toEqual([]);
  });

  it('another name of a step draws that step and its lines again', () => {
    const views = viewsOf(journey);
    const lines = canvasEdges({ journey, views, selected: undefined }, []);
    const nodes = journey.nodes.map((node) => (node.id === 'second' ? { ...node, name: 'A pause' } : node));
    const named = { ...journey, nodes };
    const viewsThen = viewsOf(named, views);
    expect(ids.filter((id) => viewsThen.get(id) !== views.get(id))).toEqual(['second']);
    const linesThen = canvasEdges({ journey: named, views: viewsThen, selected: undefined }, lines);
    expect(linesThen.filter((line, at) => line !== lines[at]).map(({ target }) => target)).toEqual(['second', 'third']);
  });

  it('a journey that moves as a whole comes to its places a few nodes at a time', () => {
    const views = viewsOf(journey);
    const positions = Object.fromEntries(ids.map((id, at) => [id, { x: 500, y: at * 100 }]));
    const moved = applyEdit(journey, { type: 'move', positions });
    const goals: number[] = [];
    let shown = { nodes: canvasNodes([], { journey, views, selected, hint: 'keys' }, 3).nodes, isBehind: true };
    while (shown.isBehind) {
      shown = canvasNodes(shown.nodes, { journey: moved, views, selected, hint: 'keys' }, 3);
      goals.push(shown.nodes.filter(({ position }) => position.x === 500).length);
    }
    expect(goals).toEqual([3, 4]);
  });
});
