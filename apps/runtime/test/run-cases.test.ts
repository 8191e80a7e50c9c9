import { loadManifests } from '@waymark/connectors/loader';
import { compileJourney } from '@waymark/core/compiler';
import { readScenario } from '@waymark/core/scenario';
import { explain } from '@waymark/core/simulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playOnServer, type Ran, type ServerRun } from '../fuzz/on-server.ts';
import { type AgreedCase, agreedCases, asAgreed } from './agreed-cases.ts';
import { type Api, callApi } from './callers.ts';
import { type Product, startProduct } from './product.ts';

/** A day of a journey's time lasts a tenth of a second. */
const speed = 864_000;
/** What only a check without a workspace finds in order. */
const withoutWorkspace = ['language/check-no-workspace'];
/** So many run at once. */
const width = 32;
const played = agreedCases.filter(({ trace }) => trace);
const refused = agreedCases.filter(({ name, problems }) => problems?.length && !withoutWorkspace.includes(name));
const plugins = new URL('../../../plugins', import.meta.url).pathname;

let product: Product;
let api: Api;
/** What each case's run wrote, and why, many of them having run at once. */
const traces = new Map<string, Ran>();
let simulated: Map<string, Ran>;

beforeAll(async () => {
  product = await startProduct();
  api = callApi(product);
  const waiting = [...played];
  const runNext = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) traces.set(one.name, await run(one));
  };
  await Promise.all(Array.from({ length: width }, runNext));
  const { manifests } = await loadManifests({ folders: [plugins] });
  const connectors = [...manifests.values()];
  simulated = new Map(
    await Promise.all(
      played.map(async ({ name, journey, scenario }) => {
        const compiled = compileJourney(journey, { connectors });
        const read = readScenario(scenario);
        if ('problems' in compiled || 'problems' in read) throw new Error(`${name} does not compile`);
        return [name, explain(compiled.plan, read.scenario)] as const;
      }),
    ),
  );
}, 420_000);
afterAll(() => product.stop());

async function run({ name, journey, scenario }: AgreedCase): Promise<Ran> {
  const ran = await playOnServer(api, { journey, written: scenario, speed, patience: 90_000 } as ServerRun);
  if (typeof ran !== 'string') return ran;
  throw new Error(`${name}: ${ran}\nthe product printed:\n${product.printed().slice(-4_000)}`);
}

it('runs at least eight cases at once', () => {
  expect(traces.size).toBeGreaterThanOrEqual(8);
});

describe.each(played)('$name on Temporal: $title', ({ name, trace: agreed = [] }) => {
  it('leaves the trace that was agreed', () => {
    expect(asAgreed(traces.get(name)?.trace ?? [], agreed)).toEqual(asAgreed(agreed, agreed));
  });

  it('leaves the trace that the simulator leaves, instants and reasons included', () => {
    expect(traces.get(name)?.trace).toEqual(simulated.get(name)?.trace);
  });

  it('tells for each decision what the simulator tells: what was asked, and what was found', () => {
    expect(traces.get(name)?.decisions).toEqual(JSON.parse(JSON.stringify(simulated.get(name)?.decisions)));
  });
});

describe.each(refused)('$name: $title', ({ journey, problems = [], also = [] }) => {
  it('is refused with the problems that were agreed, and no others', async () => {
    const document = journey as Record<string, string>;
    const scenario = { start: '2026-03-02T08:00:00Z', customer: { id: 'hcp-1' } };
    const started = await api.trials.start.mutate({ document, scenario, speed });
    const found = 'problems' in started ? started.problems : [];
    const codes = found.map(({ code }) => code as string).filter((code) => !also.includes(code));
    expect(new Set(codes)).toEqual(new Set(problems.map(({ code }) => code)));
  });
});
