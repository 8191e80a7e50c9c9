import { loadManifests } from '@waymark/connectors/loader';
import { compileJourney } from '@waymark/core/compiler';
import type { Plan } from '@waymark/core/plan';
import { readScenario, type Scenario } from '@waymark/core/scenario';
import { agendaOf, endOf, playOn, type Simulation, simulate } from '@waymark/core/simulator';
import { isoInstant } from '@waymark/core/time';
import { beforeAll, expect, it } from 'vitest';
import { agreedCases } from './agreed-cases.ts';

const plugins = new URL('../../../plugins', import.meta.url).pathname;

interface Playable {
  name: string;
  plan: Plan;
  scenario: Scenario;
}

let playable: Playable[];
beforeAll(async () => {
  const { manifests } = await loadManifests({ folders: [plugins] });
  const connectors = [...manifests.values()];
  playable = agreedCases.flatMap(({ name, journey, scenario }) => {
    const compiled = compileJourney(journey, { connectors });
    const read = readScenario(scenario);
    return 'plan' in compiled && 'scenario' in read ? [{ name, plan: compiled.plan, scenario: read.scenario }] : [];
  });
});

const viaJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const span = (ms: number): string => `PT${ms / 1000}S`;

/** Plays a scenario up to an instant, writes all that is known to JSON, and plays on from what is read again. */
function playInTwo({ plan, scenario }: Playable, cut: number): Simulation {
  const start = Date.parse(scenario.start);
  const first = viaJson(simulate(plan, { ...scenario, until: span(cut - start) }));
  const { enrollment, view, handedOver } = first;
  if (!enrollment || !view) return first;
  const end = endOf(scenario);
  const rest = playOn(plan, enrollment, {
    start: isoInstant(cut),
    view,
    handedOver,
    happenings: agendaOf(scenario)
      .filter(({ at }) => at > cut)
      .map(({ at, happening }) => ({ ...happening, after: span(at - cut) })),
    deliveries: scenario.deliveries,
    policy: scenario.policy,
    ...(Number.isFinite(end) && { until: span(end - cut) }),
  });
  return { ...rest, trace: [...first.trace, ...rest.trace] };
}

/** Every instant at which something happened (of a long story some of them), and one between any two. */
function cutsOf({ start }: Scenario, { trace }: Simulation): number[] {
  const all = [...new Set([Date.parse(start), ...trace.map(({ at }) => Date.parse(at))])];
  const instants = all.filter((_, n) => n % Math.ceil(all.length / 30) === 0);
  return instants.flatMap((at, n) => [at, Math.floor((at + (instants[n + 1] ?? at + 86_400_000)) / 2)]);
}

it('every agreed case, cut in two at any instant and played on from its JSON, gives what the whole gives', () => {
  expect(playable.length).toBeGreaterThan(10);
  for (const one of playable) {
    const whole = viaJson(simulate(one.plan, one.scenario));
    const end = endOf(one.scenario);
    for (const cut of cutsOf(one.scenario, whole).filter((at) => at <= end)) {
      expect(viaJson(playInTwo(one, cut)), `${one.name} cut at ${isoInstant(cut)}`).toEqual(whole);
    }
  }
});
