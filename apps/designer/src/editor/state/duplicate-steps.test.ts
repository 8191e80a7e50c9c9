import { applyEdit, emptyJourney, type Journey } from '@waymark/core/journey';
import { expect, it } from 'vitest';
import { duplicateSteps } from './duplicate-steps.ts';

const pause = (id: string) => ({ id, kind: 'wait', until: { type: 'duration', duration: 'P1D' } }) as const;
const journey: Journey = {
  ...emptyJourney('Welcome'),
  nodes: [pause('first'), pause('second'), pause('third')],
  edges: [
    { from: 'first', to: 'second' },
    { from: 'second', to: 'third' },
  ],
  layout: { first: { x: 0, y: 0 }, second: { x: 0, y: 140 }, third: { x: 400, y: 140 } },
};
const sizes = new Map(['first', 'second', 'third'].map((id) => [id, { width: 240, height: 62 }]));

function duplicated(ids: string[]) {
  const made = duplicateSteps(journey, ids, sizes);
  if (!made) throw new Error('nothing was duplicated');
  return { ids: made.ids, journey: applyEdit(journey, made.edit) };
}

it('the copy of a step lies beside it, unconnected', () => {
  const { ids, journey: after } = duplicated(['first']);
  expect(after.layout?.[ids[0] ?? '']).toEqual({ x: 272, y: 0 });
  expect(after.edges).toEqual(journey.edges);
});

it('copies of several lie beside them all, as they lay to each other, on nothing else, with the lines between them', () => {
  const { ids, journey: after } = duplicated(['first', 'second']);
  const [first = '', second = ''] = ids;
  // Beside both there is no room up to the third, so they go beyond it.
  expect(after.layout?.[first]).toEqual({ x: 672, y: 0 });
  expect(after.layout?.[second]).toEqual({ x: 672, y: 140 });
  expect(after.edges.slice(journey.edges.length)).toMatchObject([{ from: first, to: second }]);
});

it('copies have names of their own', () => {
  const named = { ...journey, nodes: journey.nodes.map((node) => ({ ...node, name: 'SMS' })) };
  const once = duplicateSteps(named, ['first', 'second'], sizes);
  if (!once) throw new Error('nothing was duplicated');
  const grown = applyEdit(named, once.edit);
  expect(grown.nodes.slice(3).map(({ name }) => name)).toEqual(['SMS 2', 'SMS 3']);
  const again = duplicateSteps(grown, once.ids.slice(0, 1), sizes);
  expect(again && applyEdit(grown, again.edit).nodes.at(-1)?.name).toBe('SMS 4');
});

it('of a step that is not there, nothing', () => {
  expect(duplicateSteps(journey, ['gone'], sizes)).toBeUndefined();
});
