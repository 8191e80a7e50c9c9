import { expect, test } from 'vitest';
import { connectors } from '../compiler/cases/connectors.ts';
import { exit, journey, start } from '../compiler/cases/journeys.ts';
import { checkJourney, compileJourney } from '../compiler/index.ts';

const workspace = { contents: [], segments: [], occasions: [], journeys: ['other'], connections: [] };
const entering = (fields: Record<string, unknown>) =>
  journey([start(), { id: 'a', kind: 'enter', ...fields }, exit('b')], 'registered>a a>b', {
    goals: [{ key: 'g', when: { event: 'e' } }],
  });
const found = (fields: Record<string, unknown>, context = {}) =>
  checkJourney(entering(fields), { connectors, ...context }).map(({ code, path }) => `${code} ${path?.join('.')}`);

test('a journey is entered by its key, which the workspace must know where it is at hand', () => {
  expect(found({ journey: 'other' }, { workspace })).toEqual([]);
  expect(found({ journey: 'another' }, { workspace })).toEqual(['unknown-reference nodes.1.journey']);
  expect(found({ journey: 'another' })).toEqual([]);
});

test('what is no key is refused', () => {
  expect(found({})).toEqual(['invalid-setting nodes.1.journey']);
  expect(found({ journey: 'Other Journey' })).toEqual(['invalid-setting nodes.1.journey']);
  expect(found({ journey: 'other', wait: true })).toEqual(['invalid-setting nodes.1.wait']);
});

test('entering takes no time and goes on', () => {
  const compiled = compileJourney(entering({ journey: 'other' }), { connectors });
  expect('plan' in compiled && compiled.plan.steps.a).toEqual({
    type: 'enter',
    name: 'A',
    next: { next: 'b' },
    journey: 'other',
  });
  const loop = journey([start(), { id: 'a', kind: 'enter', journey: 'other' }], 'registered>a a>a');
  expect(checkJourney(loop, { connectors }).map(({ code }) => code)).toEqual(['endless-loop', 'no-goal']);
});
