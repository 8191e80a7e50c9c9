import type { Condition, Json } from '@waymark/core/plan';
import fc from 'fast-check';
import { shared } from './customers.ts';
import { date, number, text, value } from './values.ts';

const span = fc.constantFrom('P0D', 'PT6H', 'P1D', 'P1DT3H', 'P30D', 'P1W', 'P1M', 'P1Y', '+P2D');

const times = fc
  .tuple(fc.constantFrom('at-least', 'at-most', 'equal'), fc.nat({ max: 3 }))
  .map(([how, count]) => ({ [how]: count }));

const standing = fc.oneof(
  fc.record({ segment: fc.constantFrom(...shared.segments, 'nobody') }),
  fc.record({ consent: shared.channel, purpose: shared.purpose }),
  fc.record({ prefers: shared.channel }),
);

function comparisonWith(values: Json[]) {
  const constant = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...values) }, value);
  const partOfText = fc.tuple(constant, text, fc.nat({ max: 3 })).map(([from, other, length]) => {
    return typeof from === 'string' ? from.slice(0, length) : other;
  });
  const member = constant.map((from) => (Array.isArray(from) ? (from[0] ?? null) : from));
  const bound = constant.chain((from) => (typeof from === 'number' ? fc.constant(from) : number));
  return fc.oneof(
    fc.record({ is: fc.constantFrom('equal', 'not-equal'), value: constant }),
    fc.record({ is: fc.constant('contains'), value: fc.oneof(constant, member, partOfText) }),
    fc.record({ is: fc.constant('starts-with'), value: partOfText }),
    fc.record({ is: fc.constantFrom('in', 'not-in'), value: fc.array(constant, { maxLength: 4 }) }),
    fc.record({ is: fc.constantFrom('set', 'unset') }),
    fc.record({ is: fc.constantFrom('greater', 'at-least', 'less', 'at-most'), value: bound }),
    fc.record({ is: fc.constantFrom('before', 'after'), value: date }),
    fc.record({ is: fc.constantFrom('within-last', 'within-next'), value: span }),
  );
}

/** Conditions of every kind that can be asked outside of a journey, about these names and mostly these values. */
export function conditionOf(names: string[], values: Json[]): fc.Arbitrary<Condition> {
  const comparison = comparisonWith(values);
  const compared = (subject: string) =>
    fc.tuple(fc.constantFrom(...names), comparison).map(([of, how]) => ({ [subject]: of, ...how }));
  return fc.letrec<Record<'outside' | 'inWhere' | 'event', unknown>>((tie) => {
    const nested = (self: 'outside' | 'inWhere', leaf: fc.Arbitrary<unknown>) =>
      fc.oneof(
        { maxDepth: 4, depthIdentifier: 'condition', withCrossShrink: true },
        { weight: 4, arbitrary: leaf },
        fc.record({ all: fc.array(tie(self), { maxLength: 3 }) }),
        fc.record({ any: fc.array(tie(self), { maxLength: 3 }) }),
        fc.record({ not: tie(self) }),
        { weight: 2, arbitrary: tie('event') },
      );
    const attribute = { weight: 5, arbitrary: compared('attribute') };
    const property = { weight: 8, arbitrary: compared('property') };
    return {
      outside: nested('outside', fc.oneof(attribute, standing)),
      inWhere: nested('inWhere', fc.oneof(property, compared('attribute'), standing)),
      event: fc.record(
        { event: shared.event, times, within: span, where: tie('inWhere') },
        { requiredKeys: ['event'] },
      ),
    };
  }).outside as fc.Arbitrary<Condition>;
}
