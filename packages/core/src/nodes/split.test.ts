import { expect, test } from 'vitest';
import { connectors } from '../compiler/cases/connectors.ts';
import { congress, exit, journey, split, start } from '../compiler/cases/journeys.ts';
import { checkJourney, compileJourney } from '../compiler/index.ts';

const found = (...arms: Record<string, unknown>[]) =>
  checkJourney(
    journey([start(), split('a', ...arms)], 'registered>a', { goals: [{ key: 'g', when: { event: 'e' } }] }),
    {
      connectors,
    },
  ).map(({ code, path }) => `${code} ${path?.join('.')}`);

const shares: [number[], string[]][] = [
  [[100], []],
  [[50, 50], []],
  [[100, 0], []],
  [[33.3, 33.3, 33.4], []],
  [[0.1, 0.2, 99.7], []],
  [[50, 49], ['weights nodes.1.arms']],
  [[60, 50], ['weights nodes.1.arms']],
  [[99.999], ['weights nodes.1.arms']],
  [[], ['weights nodes.1.arms']],
];
test.each(shares)('shares of %j add up to 100 or are found: %j', (weights, expected) => {
  expect(found(...weights.map((weight, at) => ({ outlet: `arm ${at}`, weight })))).toEqual(expected);
});

test('what the shares add up to is said', () => {
  const document = journey([start(), split('a', { outlet: 'x', weight: 90 })], 'registered>a');
  expect(checkJourney(document, { connectors })[0]?.message).toBe('“A”: The shares add up to 90, not 100.');
});

const settings: [Record<string, unknown>[], string[]][] = [
  [
    [
      { outlet: 'x', weight: 110 },
      { outlet: 'y', weight: -10 },
    ],
    ['invalid-setting nodes.1.arms.0.weight', 'invalid-setting nodes.1.arms.1.weight'],
  ],
  [[{ outlet: 'x', weight: '100' }], ['invalid-setting nodes.1.arms.0.weight']],
  [[{ outlet: 'else', weight: 100 }], ['invalid-setting nodes.1.arms.0.outlet']],
  [
    [
      { outlet: 'x', weight: 50 },
      { outlet: 'x', weight: 50 },
    ],
    ['invalid-setting nodes.1.arms.1.outlet'],
  ],
  [[{ outlet: 'x', weight: 100, holdout: 'yes' }], ['invalid-setting nodes.1.arms.0.holdout']],
  [[{ outlet: 'x', weight: 100, control: true }], ['invalid-setting nodes.1.arms.0.control']],
];
test.each(settings)('arms %j: %j', (arms, expected) => {
  expect(found(...arms)).toEqual(expected);
});

test('a split takes no time, and lines must leave by its arms', () => {
  const arms = [
    { outlet: 'x', weight: 50 },
    { outlet: 'y', weight: 50 },
  ];
  const codes = (lines: string) =>
    checkJourney(journey([start(), split('a', ...arms), exit('b')], lines), { connectors }).map(({ code }) => code);
  expect(codes('registered>a a.x>b a.y>a')).toEqual(['endless-loop', 'no-goal']);
  expect(codes('registered>a a.z>b')).toEqual(['unknown-outlet', 'no-goal']);
  expect(codes('registered>a a>b')).toEqual(['unknown-outlet', 'no-goal']);
});

test('a split compiles to its arms, the control marked', () => {
  const compiled = compileJourney(congress(), { connectors });
  expect('plan' in compiled && compiled.plan.steps.test).toEqual({
    type: 'choose',
    name: 'Test',
    next: { invited: 'week-before' },
    arms: [
      { outlet: 'invited', weight: 90 },
      { outlet: 'not invited', weight: 10, holdout: true },
    ],
  });
});
