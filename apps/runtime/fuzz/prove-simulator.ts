import { isDeepStrictEqual } from 'node:util';
import type { ConnectorManifest } from '@waymark/core/journey';
import { simulate } from '@waymark/core/simulator';
import fc from 'fast-check';
import { arbitraryCase } from './arbitrary-case.ts';
import { featuresOf } from './features.ts';
import { playRestarted } from './restarted.ts';
import { traceFaults } from './trace-faults.ts';

/**
 * Plays generated cases in the simulator alone: it never throws, its traces keep the contract, playing twice gives the same,
 * and so does a new loop for every event from an enrollment that went through JSON. Gives how often each feature was seen.
 */
export function proveSimulator(
  connectors: readonly ConnectorManifest[],
  { runs, seed }: { runs: number; seed: number },
): Map<string, number> {
  const seen = new Map<string, number>();
  const property = fc.property(arbitraryCase({ connectors }), (made) => {
    const { plan, scenario } = made;
    const { trace, enrollment } = simulate(plan, scenario);
    for (const feature of featuresOf(made, trace)) seen.set(feature, (seen.get(feature) ?? 0) + 1);
    const faults = traceFaults({ plan, scenario, trace, enrollment });
    if (!isDeepStrictEqual(simulate(plan, scenario).trace, trace)) faults.push('played again, it differs');
    if (enrollment) {
      const { loop, fold } = playRestarted(plan, scenario);
      if (!isDeepStrictEqual(loop, trace)) faults.push('with an enrollment read from JSON, it differs');
      if (!isDeepStrictEqual(fold, trace)) faults.push('folding the events, it differs');
    }
    if (faults.length) throw new Error(`${faults.join('\n')}\n${JSON.stringify(made.written)}`);
  });
  fc.assert(property, { numRuns: runs, seed });
  return seen;
}
