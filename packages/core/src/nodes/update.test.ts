import { expect, test } from 'vitest';
import { connectors } from '../compiler/cases/connectors.ts';
import { congress, journey, start, update } from '../compiler/cases/journeys.ts';
import { checkJourney, compileJourney } from '../compiler/index.ts';

const goals = { goals: [{ key: 'g', when: { event: 'e' } }] };
const found = (change: Record<string, unknown>) =>
  checkJourney(journey([start(), update('a', change)], 'registered>a', goals), { connectors }).map(
    ({ code, path }) => `${code} ${path?.join('.')}`,
  );

const good: Record<string, unknown>[] = [
  { set: { stage: 'considering', score: 3, vip: true, gone: null, tags: ['a', 1] } },
  { set: { seen: { now: true }, by: { entry: 'rep' }, score: { add: -1.5 } } },
  { unset: ['lead'] },
  { set: {}, unset: [] },
  {},
];
test.each(good)('%j is a change', (change) => {
  expect(found(change)).toEqual([]);
});

const bad: [Record<string, unknown>, string][] = [
  [{ set: { seen: { now: false } } }, 'set.seen.now'],
  [{ set: { score: { add: '1' } } }, 'set.score.add'],
  [{ set: { by: { entry: '' } } }, 'set.by.entry'],
  [{ set: { by: { entry: 'rep', add: 1 } } }, 'set.by.add'],
  [{ set: { by: { ad: 1 } } }, 'set.by'],
  [{ set: { '': 1 } }, 'set.'],
  [{ set: JSON.parse('{"__proto__": 1}') }, 'set.__proto__'],
  [{ set: ['x'] }, 'set'],
  [{ unset: 'lead' }, 'unset'],
  [{ unset: ['constructor'] }, 'unset.0'],
  [{ change: {} }, 'change'],
];
test.each(bad)('%j is none, and the problem lies at “%s”', (change, path) => {
  expect(found(change)).toEqual([`invalid-setting nodes.1.${path}`]);
});

test('a change takes no time', () => {
  const document = journey([start(), update('a', { unset: ['x'] }), update('b', {})], 'registered>a a>b b>a', goals);
  expect(checkJourney(document, { connectors }).map(({ code }) => code)).toEqual(['endless-loop']);
});

test('a change compiles to what it sets and what it unsets, either left out being nothing', () => {
  const compiled = compileJourney(congress(), { connectors });
  expect('plan' in compiled && compiled.plan.steps.note).toEqual({
    type: 'update',
    name: 'Note',
    next: { next: 'follow-up' },
    set: { invited: { now: true }, invitations: { add: 1 }, by: { entry: 'rep' } },
    unset: ['lead'],
  });
  const empty = compileJourney(journey([start(), update('a', {})], 'registered>a'), { connectors });
  expect('plan' in empty && empty.plan.steps.a).toEqual({ type: 'update', name: 'A', next: {}, set: {}, unset: [] });
});
