import type { Comparison, Condition } from '@waymark/core/plan';
import fc from 'fast-check';
import { present, sometimes } from './sometimes.ts';
import {
  attributes,
  channels,
  date,
  events,
  keyProperty,
  properties,
  purposes,
  segments,
  span,
  valueFor,
} from './vocabulary.ts';

/** A reference yet to be settled: the nth of the nodes that it may name; often the nearest. */
export const reference = fc.oneof(
  fc.constant('#0'),
  fc.nat(99).map((n) => `#${n}`),
);

const comparisonWith = (name: string): fc.Arbitrary<Comparison> => {
  const value = valueFor(name).filter((one) => one !== null);
  const number = fc.integer({ min: 0, max: 4 });
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ is: fc.constantFrom('equal' as const, 'not-equal' as const), value }) },
    {
      weight: 2,
      arbitrary: fc.record({
        is: fc.constantFrom('in' as const, 'not-in' as const),
        value: fc.array(value, { minLength: 1, maxLength: 2 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ is: fc.constant('contains' as const), value: fc.constantFrom('a', 'b', 3) }) },
    {
      weight: 1,
      arbitrary: fc.record({ is: fc.constant('starts-with' as const), value: fc.constantFrom('n', '2026') }),
    },
    { weight: 1, arbitrary: fc.record({ is: fc.constantFrom('set' as const, 'unset' as const) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        is: fc.constantFrom('greater' as const, 'at-least' as const, 'less' as const, 'at-most' as const),
        value: number,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ is: fc.constantFrom('before' as const, 'after' as const), value: date }),
    },
  );
};

const within: fc.Arbitrary<Comparison> = fc.record({
  is: fc.constantFrom('within-last' as const, 'within-next' as const),
  value: span,
});

const attribute: fc.Arbitrary<Condition> = fc
  .constantFrom(...attributes)
  .chain((name) => comparisonWith(name).map((comparison) => ({ attribute: name, ...comparison })));
const datedAttribute: fc.Arbitrary<Condition> = within.map((comparison) => ({ attribute: 'due', ...comparison }));
const entry: fc.Arbitrary<Condition> = fc
  .constantFrom(...properties)
  .chain((name) => comparisonWith(name).map((comparison) => ({ entry: name, ...comparison })));
const datedEntry: fc.Arbitrary<Condition> = within.map((comparison) => ({ entry: 'when', ...comparison }));
const property: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .constantFrom(...properties)
    .chain((name) => comparisonWith(name).map((comparison) => ({ property: name, ...comparison }))),
  fc
    .constantFrom(keyProperty, 'product')
    .map((name) => ({ property: name, is: 'equal' as const, value: { entry: name } })),
);

const times = fc.oneof(
  fc.record({ 'at-least': fc.integer({ min: 0, max: 3 }) }),
  fc.record({ 'at-most': fc.integer({ min: 0, max: 2 }) }),
  fc.record({ equal: fc.integer({ min: 0, max: 2 }) }),
);

const where: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 4, arbitrary: property },
  { weight: 1, arbitrary: attribute },
  { weight: 1, arbitrary: property.map((one) => ({ not: one })) },
);

/** An event to be heard, perhaps tied to a delivery yet to be named. Most ask for little, so that they are heard. */
export const pattern = fc
  .record({ event: fc.constantFrom(...events), of: sometimes(50, reference), where: sometimes(20, where) })
  .map(present);

const counted: fc.Arbitrary<Condition> = fc
  .record({ pattern, times: sometimes(60, times), within: sometimes(50, span) })
  .map(({ pattern: heard, ...often }) => ({ ...heard, ...present(often) }));

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 5, arbitrary: attribute },
  { weight: 2, arbitrary: datedAttribute },
  { weight: 2, arbitrary: entry },
  { weight: 1, arbitrary: datedEntry },
  { weight: 4, arbitrary: counted },
  { weight: 1, arbitrary: fc.constantFrom(...segments).map((segment) => ({ segment })) },
  {
    weight: 2,
    arbitrary: fc.record({ consent: fc.constantFrom(...channels), purpose: fc.constantFrom(...purposes) }),
  },
  { weight: 1, arbitrary: fc.constantFrom(...channels).map((prefers) => ({ prefers })) },
);

/** Any condition outside of a `where`, nested at most three deep. */
export const condition: fc.Arbitrary<Condition> = fc.letrec<{ any: Condition }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 2 },
    { weight: 6, arbitrary: leaf },
    { weight: 1, arbitrary: fc.record({ all: fc.array(tie('any'), { maxLength: 3 }) }) },
    { weight: 1, arbitrary: fc.record({ any: fc.array(tie('any'), { maxLength: 3 }) }) },
    { weight: 1, arbitrary: fc.record({ not: tie('any') }) },
  ),
})).any;

/** What waits wait for: mostly something that may come true. */
export const awaited: fc.Arbitrary<Condition> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('stage', 'score').chain((name) =>
      valueFor(name)
        .filter((value) => value !== null)
        .map((value): Condition => ({ attribute: name, is: 'equal', value })),
    ),
  },
  { weight: 2, arbitrary: datedAttribute },
  { weight: 2, arbitrary: pattern },
  { weight: 4, arbitrary: condition },
);

/** What goals and exits listen for: mostly one event. */
export const listened: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 5, arbitrary: pattern },
  { weight: 4, arbitrary: condition },
);

/** What a policy may hold messages back by: nothing of a journey. */
export const heldWhile: fc.Arbitrary<Condition> = condition.filter((one) => !/"(of|entry)":/.test(JSON.stringify(one)));
