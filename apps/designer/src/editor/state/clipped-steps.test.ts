import type { Excerpt } from '@waymark/core/journey';
import { expect, it } from 'vitest';
import { readSteps, writeSteps } from './clipped-steps.ts';

const steps: Excerpt = {
  nodes: [
    { id: 'pause', kind: 'wait', until: { type: 'duration', duration: 'P3D' } },
    { id: 'end', kind: 'exit' },
  ] as Excerpt['nodes'],
  edges: [{ from: 'pause', to: 'end' }],
  layout: { pause: { x: 0, y: 0 }, end: { x: 0, y: 120 } },
};

it('steps come back from the clipboard as they went onto it', () =>
  expect(readSteps(writeSteps(steps))).toEqual(steps));

it.each([
  ['a text that was copied elsewhere', 'Dear Dr Varnholt'],
  ['other JSON', '{"nodes": []}'],
  ['a text that only speaks of steps', 'waymark-steps {'],
  ['steps of another time', JSON.stringify({ 'waymark-steps': 2, ...steps })],
  ['no steps at all', writeSteps({ nodes: [], edges: [], layout: {} })],
  ['a step of no kind', writeSteps({ ...steps, nodes: [{ id: 'x', kind: 'dream' }] as unknown as Excerpt['nodes'] })],
  ['no lists', JSON.stringify({ 'waymark-steps': 1, nodes: 'all', edges: 7 })],
])('%s is nothing to paste', (_, text) => expect(readSteps(text)).toBeUndefined());

it('places that are none are left out', () => {
  const odd = writeSteps({ ...steps, layout: { pause: { x: 'left', y: 0 } } as unknown as Excerpt['layout'] });
  expect(readSteps(odd)).toEqual({ ...steps, layout: {} });
});
