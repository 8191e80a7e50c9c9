import { fileURLToPath } from 'node:url';
import { loadManifests } from '@waymark/connectors/loader';
import type { Scenario } from '@waymark/core/scenario';
import { simulate } from '@waymark/core/simulator';
import { simulateAudience } from '@waymark/core/simulator/audience';
import { playByHand } from '../../rivals/simulation.ts';
import { cpuNow } from '../cpu-now.ts';
import { interleave } from '../interleave.ts';
import { type Measure, measure } from '../measure.ts';
import { compileSimulated, makeScenarios } from './journey.ts';

const customers = 5_000;
const rounds = 7;
const rival = 'loop by hand';

/** (b) Simulated customers a second, against a loop written by hand that gives the same trace. */
export async function benchSimulation(): Promise<Measure[]> {
  const plugins = fileURLToPath(new URL('../../../plugins', import.meta.url));
  const { manifests } = await loadManifests({ folders: [plugins], allow: [] });
  const plan = compileSimulated([...manifests.values()]);
  const scenarios = makeScenarios(customers);
  for (const scenario of scenarios) {
    const [ours, theirs] = [simulate(plan, scenario).trace, playByHand(scenario)].map((rows) => JSON.stringify(rows));
    if (ours !== theirs) throw new Error(`the traces of ${scenario.customer.id} differ:\n${ours}\n${theirs}`);
  }
  const theirs = () => rateOf(() => scenarios.map(playByHand));
  const traces = await interleave(rounds, {
    ours: () => rateOf(() => scenarios.map((scenario) => simulate(plan, scenario))),
    theirs,
  });
  const journeys = [{ plan }];
  const audience = audienceOf(scenarios);
  const counts = await interleave(rounds, {
    ours: () => rateOf(() => simulateAudience({ ...audience, journeys })),
    theirs,
  });
  return [
    measure({ figure: 'customers/s, each with its trace', rival, goal: { atLeast: 0.5 } }, traces),
    measure({ figure: 'customers/s of an audience run, counted', rival }, counts),
  ];
}

/** The same customers as an audience, which all begin at one instant. */
const audienceOf = (scenarios: readonly Scenario[]) => ({
  start: '2026-03-02T08:00:00Z',
  until: 'P60D',
  customers: scenarios.map(({ customer, happenings }) => ({ ...customer, happenings })),
});

async function rateOf(play: () => unknown): Promise<number> {
  const startedAt = cpuNow();
  await play();
  return (customers / (cpuNow() - startedAt)) * 1_000;
}
