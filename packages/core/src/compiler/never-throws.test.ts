import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Problem } from '../journey/problem.ts';
import { connectors } from './cases/connectors.ts';
import { congress, sound } from './cases/journeys.ts';
import { checkJourney } from './check.ts';
import { compileJourney } from './compile.ts';
import { problemsEn } from './words/en.ts';

const checks = (document: unknown) => {
  const problems = checkJourney(document, { connectors });
  for (const problem of problems) {
    expect(Problem.safeParse(problem).error).toBeUndefined();
    expect(Object.keys(problemsEn.problems)).toContain(problem.key);
  }
  const compiled = compileJourney(document, { connectors });
  expect('plan' in compiled).toBe(!problems.some(({ severity }) => severity === 'error'));
};

type Tree = Record<string | number, unknown>;

const places = (value: unknown, path: string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...places(inner, [...path, key])])
    : [];

const damage = (document: unknown, place: string[], value: unknown) => {
  const parent = place
    .slice(0, -1)
    .reduce((tree, key) => tree?.[key] as Tree | undefined, document as Tree | undefined);
  const last = place.at(-1);
  if (typeof parent !== 'object' || parent === null || last === undefined) return;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
};

test('any JSON at all gives problems, and is never thrown at', () => {
  fc.assert(fc.property(fc.jsonValue(), checks), { numRuns: 300 });
});

test.each([
  ['one', sound],
  ['one of the other kinds', congress],
])(
  'a sound journey damaged anywhere gives problems of the right shape: %s',
  (_, whole) => {
    const all = places(whole());
    const value = fc.oneof(
      fc.constant(undefined),
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('', 'welcome', 'registered', '__proto__', 'constructor', 'P3D', 'else', 0, -1, null, [], {}),
    );
    const damages = fc.array(fc.tuple(fc.constantFrom(...all), value), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(damages, (list) => {
        const document = whole();
        for (const [place, broken] of list) damage(document, place, broken);
        checks(document);
      }),
      { numRuns: 300 },
    );
  },
  60_000,
);

test.each([
  ['a value that is no JSON', { nodes: [() => 1] }],
  [
    'a circle',
    (() => {
      const circle: Tree = {};
      circle.nodes = [circle];
      return circle;
    })(),
  ],
  ['a very deep document', JSON.parse(`${'['.repeat(10_000)}${']'.repeat(10_000)}`)],
])('%s is refused', (_, document) => {
  expect(checkJourney(document, { connectors }).map(({ code }) => code)).toEqual(['invalid-setting']);
});
