import { setTimeout as pause } from 'node:timers/promises';
import { healthWords } from './health-words.ts';
import type { Outcome } from './outcome.ts';
import { problemsOutcome } from './problems.ts';
import { readJson } from './read-json.ts';
import { readScenarioFile } from './scenario-file.ts';
import { type Server, withServer } from './server.ts';
import { blocks } from './table.ts';
import { traceText } from './trace-text.ts';

/** How often a run is looked at, in milliseconds. */
const every = 75;

/** After how many looks without an end it says why. */
const looksPerWord = 100;

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
  for (let looks = 1; ; looks++) {
    const view = await server.trials.get.query({ run });
    if (view.done) return view;
    if (looks % looksPerWord === 0) await tellIfWaiting(server);
    await pause(every);
  }
}

/** Says on stderr why nothing moves, where Temporal or the worker is away: the run goes on by itself once it is back. */
async function tellIfWaiting(server: Server): Promise<void> {
  const health = await server.status.health.query().catch(() => undefined);
  const trouble = health && healthWords(health);
  if (trouble !== undefined) process.stderr.write(`Waiting: ${trouble}\n`);
}
