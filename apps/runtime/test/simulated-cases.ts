import { loadManifests } from '@waymark/connectors/loader';
import { compileJourney } from '@waymark/core/compiler';
import type { Plan } from '@waymark/core/plan';
import { readScenario, type Scenario } from '@waymark/core/scenario';
import { simulate, type TraceRow } from '@waymark/core/simulator';
import { agreedCases } from './agreed-cases.ts';

/** A case of `cases/` that is played, and the rows that `waymark simulate` prints of it. */
export interface SimulatedCase {
  name: string;
  title: string;
  journey: { key: string; nodes: { id: string; name?: string }[]; timeZone?: { fallback?: string } };
  scenario: { start: string; customer: { attributes?: Record<string, string> } };
  rows: TraceRow[];
  /** What is played. */
  played: { plan: Plan; scenario: Scenario };
}

const plugins = new URL('../../../plugins', import.meta.url).pathname;

/** Every case that is played, simulated by the functions whose rows the command prints. */
export async function simulatedCases(): Promise<SimulatedCase[]> {
  const { manifests } = await loadManifests({ folders: [plugins] });
  const connectors = [...manifests.values()];
  return agreedCases
    .filter(({ trace }) => trace)
    .map(({ name, title, journey, scenario }) => {
      const compiled = compileJourney(journey, { connectors });
      const read = readScenario(scenario);
      if ('problems' in compiled || 'problems' in read) throw new Error(`${name} does not compile`);
      const { trace: rows } = simulate(compiled.plan, read.scenario);
      const played = { plan: compiled.plan, scenario: read.scenario };
      return { name, title, journey, scenario, rows, played } as SimulatedCase;
    });
}
