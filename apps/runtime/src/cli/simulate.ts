import { simulate as play, triggerOf } from '@waymark/core/simulator';
import { compileFile } from './compile-file.ts';
import type { Outcome } from './outcome.ts';
import { readScenarioFile } from './scenario-file.ts';
import { traceText } from './trace-text.ts';

/** `simulate FILE --scenario S`: the trace of a scenario on the virtual clock. */
export async function simulate(file: string, options: { scenario: string }): Promise<Outcome> {
  const read = readScenarioFile(options.scenario);
  if ('trouble' in read) return read;
  const compiled = await compileFile(file);
  if ('outcome' in compiled) return compiled.outcome;
  const { plan } = compiled;
  const { scenario } = read;
  if (!triggerOf(plan, scenario)) {
    const known = plan.triggers.map(({ node }) => node).join(', ');
    return { trouble: `${options.scenario}: trigger: ${file} has no start “${scenario.trigger}”. It has: ${known}.` };
  }
  const { trace } = play(plan, scenario);
  return { value: { trace }, text: traceText(trace) };
}
