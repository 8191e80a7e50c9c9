import { checkJourney } from '@waymark/core/compiler';
import type { ConnectorManifest, Journey } from '@waymark/core/journey';
import fc from 'fast-check';
import { drawJourney, type JourneyDraft, type Wire } from './draw.ts';
import { arbitraryExit, arbitraryGoal, arbitraryNodes, arbitraryTrigger, type NodeDraft } from './node.ts';
import { present, sometimes } from './sometimes.ts';
import { keyProperty, span, zone } from './vocabulary.ts';

/** What kinds, ways of waiting and parts of a journey are generated. */
export interface JourneyScope {
  connectors: readonly ConnectorManifest[];
  /** Left out: all. */
  accepts?: ((node: NodeDraft) => boolean) | undefined;
}

const wire = (weights: { on: number; end: number; forward: number; back: number }): fc.Arbitrary<Wire> =>
  fc.oneof(
    { weight: weights.on, arbitrary: fc.constant<Wire>({ to: 'next', by: 0 }) },
    { weight: weights.end, arbitrary: fc.constant<Wire>({ to: 'end', by: 0 }) },
    { weight: weights.forward, arbitrary: fc.nat(5).map((by): Wire => ({ to: 'forward', by })) },
    { weight: weights.back, arbitrary: fc.nat(5).map((by): Wire => ({ to: 'back', by })) },
  );

const mainWire = wire({ on: 40, end: 1, forward: 4, back: 2 });
const sideWire = wire({ on: 10, end: 4, forward: 6, back: 5 });

const entry = fc
  .record({
    reentry: sometimes(50, fc.constantFrom('never', 'after-exit')),
    cooldown: sometimes(20, span),
    key: sometimes(25, fc.constant(keyProperty)),
  })
  .map((rules) => present(rules));

/**
 * Sound journeys: every kind, loops that take time, paths that rejoin, outlets that lead nowhere, keys, goals, exits. High
 * yield by construction; what a check still finds an error in is not given.
 */
export function arbitraryJourney({ connectors, accepts = () => true }: JourneyScope): fc.Arbitrary<Journey> {
  const group = arbitraryNodes(connectors).filter((nodes) => nodes.every(accepts));
  const draft: fc.Arbitrary<JourneyDraft> = fc.record({
    triggers: fc.array(fc.record({ node: arbitraryTrigger.filter(accepts), start: sometimes(10, fc.nat(3)) }), {
      minLength: 1,
      maxLength: 3,
    }),
    nodes: fc
      .array(fc.record({ group, wires: fc.tuple(mainWire, sideWire, sideWire, sideWire) }), {
        minLength: 2,
        maxLength: 12,
        size: 'max',
      })
      .map((groups) => groups.flatMap(({ group: nodes, wires }) => nodes.map((node) => ({ node, wires })))),
    entry: sometimes(40, entry),
    goals: fc.array(arbitraryGoal, { maxLength: 3, size: 'max' }),
    exits: sometimes(35, fc.array(arbitraryExit, { minLength: 1, maxLength: 2 })),
    zone: sometimes(50, zone),
  });
  return draft
    .map((drawn) => drawJourney(drawn, connectors))
    .filter((journey) => checkJourney(journey, { connectors }).every(({ severity }) => severity === 'warning'));
}
