import { setTimeout as pause } from 'node:timers/promises';
import type { Journey } from '@waymark/core/journey';
import type { Explained } from '@waymark/core/simulator';
import type { Api } from '../test/callers.ts';
import type { WrittenScenario } from './scenario.ts';

/** A case to be played, its clock `speed` times faster than real time. */
export interface ServerRun {
  journey: Journey;
  written: WrittenScenario;
  speed: number;
  /** A run in which nothing new happens for so many milliseconds has got stuck. */
  patience?: number | undefined;
}

const longestLook = 800;

/** What came of a run, and what decided it. */
export type Ran = Pick<Explained, 'trace' | 'decisions'>;

/** Plays a case as a test run, by the door that the command line uses; what hinders it comes back as a sentence. */
export async function playOnServer(api: Api, run: ServerRun): Promise<Ran | string> {
  const { journey, written, speed, patience = 60_000 } = run;
  const json = (value: unknown) => value as Record<string, string>;
  const started = await api.trials.start.mutate({ document: json(journey), scenario: json(written), speed });
  if ('problems' in started) return `it was refused: ${JSON.stringify(started.problems)}`;
  let deadline = Date.now() + patience;
  for (let look = 50, rows = 0; ; look = Math.min(look * 1.5, longestLook)) {
    const { done, trace, decisions, workflowId } = await api.trials.get.query({ run: started.run });
    if (done) return { trace, decisions };
    if (trace.length > rows) deadline = Date.now() + patience;
    rows = trace.length;
    if (Date.now() > deadline) return `${workflowId} did not end; its last row: ${JSON.stringify(trace.at(-1))}`;
    await pause(look);
  }
}
