import { isDeepStrictEqual } from 'node:util';
import type { ConnectorManifest } from '@waymark/core/journey';
import { agendaOf, simulate, type TraceRow } from '@waymark/core/simulator';
import fc from 'fast-check';
import type { Api } from '../test/callers.ts';
import { arbitraryCase, type GeneratedCase } from './arbitrary-case.ts';
import type { JourneyScope } from './journey.ts';
import { playOnServer } from './on-server.ts';

/** How long a run should last by real time, in seconds; 0: as fast as can be. */
const paces = [0, 0, 0, 0.3, 2];
const fastest = 1e9;
const month = 30 * 86_400_000;

/** A case of which run and simulation differ. `ran` is the run's trace, or why there is none. */
export interface Difference {
  case: GeneratedCase;
  simulated: TraceRow[];
  ran: TraceRow[] | string;
}

/** What cases are played on. */
export interface Ground {
  api: Api;
  connectors: readonly ConnectorManifest[];
  accepts?: JourneyScope['accepts'];
}

/** A case with the pace at which it is run. */
export type PacedCase = GeneratedCase & { pace: number };

/** Cases to be run. */
export const arbitraryRun = (ground: Ground): fc.Arbitrary<PacedCase> =>
  fc.tuple(arbitraryCase(ground), fc.constantFrom(...paces)).map(([made, pace]) => ({ ...made, pace }));

/** Plays a case in the simulator and on the server; undefined where the traces are equal, instants and reasons included. */
export async function compareCase(
  { api }: Ground,
  made: PacedCase,
  patience?: number,
): Promise<Difference | undefined> {
  const { plan, scenario, journey, written, pace } = made;
  const { trace: simulated } = simulate(plan, scenario);
  const instants = [...simulated.map(({ at }) => Date.parse(at)), ...agendaOf(scenario).map(({ at }) => at)];
  const length = Math.max(month, Math.max(...instants) - Date.parse(scenario.start));
  const speed = pace === 0 ? fastest : Math.min(fastest, length / (pace * 1000));
  const answer = await playOnServer(api, { journey, written, speed, patience });
  const ran = typeof answer === 'string' ? answer : answer.trace;
  return isDeepStrictEqual(ran, viaJson(simulated)) ? undefined : { case: made, simulated, ran };
}

const viaJson = (trace: TraceRow[]): TraceRow[] => JSON.parse(JSON.stringify(trace)) as TraceRow[];

/** In which row two traces part, in words. */
export function firstDifference({ simulated, ran }: Pick<Difference, 'simulated' | 'ran'>): string {
  if (typeof ran === 'string') return ran;
  for (let n = 0; ; n++) {
    const [a, b] = [simulated[n], ran[n]];
    if (isDeepStrictEqual(b, a && JSON.parse(JSON.stringify(a)))) continue;
    return `row ${n}: simulated ${JSON.stringify(a) ?? 'nothing'}, ran ${JSON.stringify(b) ?? 'nothing'}`;
  }
}
