import { setTimeout as pause } from 'node:timers/promises';
import type { Outcome } from './outcome.ts';
import { problemsOutcome } from './problems.ts';
import { readJson } from './read-json.ts';
import { readScenarioFile } from './scenario-file.ts';
import { type Server, withServer } from './server.ts';
import { blocks } from './table.ts';
import { traceText } from './trace-text.ts';

/** How often a run is looked at, in milliseconds. */
const every = 75;

/** `run FILE --scenario S`: the trace of a scenario on the real runtime and Temporal. */
export async function run(file: string, options: { scenario: string; speed: number }): Promise<Outcome> {
  const journey = readJson(file);
  if ('trouble' in journey) return journey;
  const scenario = readScenarioFile(options.scenario);
  if ('trouble' in scenario) return scenario;
  return withServer(async (server) => {
    const { speed } = options;
    const started = await server.trials.start.mutate({ document: journey.json, scenario: scenario.json, speed });
    if ('problems' in started) {
      const problems = started.problems.flatMap((one) => (one.code === 'invalid-scenario' ? [] : [one]));
      return problemsOutcome(file, problems);
    }
    const { trace, workflowId, temporalUrl } = await untilDone(server, started.run);
    return { value: { trace, workflowId }, text: blocks(traceText(trace), temporalUrl) };
  });
}

async function untilDone(server: Server, run: string) {
  for (;;) {
    const view = await server.trials.get.query({ run });
    if (view.done) return view;
    await pause(every);
  }
}
