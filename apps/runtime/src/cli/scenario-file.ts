import type { Json } from '@waymark/core/plan';
import { readScenario, type Scenario } from '@waymark/core/scenario';
import { readJson } from './read-json.ts';

/** Reads a scenario file; `json` is the scenario as written. Each problem is a line with its path. */
export function readScenarioFile(file: string): { scenario: Scenario; json: Json } | { trouble: string } {
  const read = readJson(file);
  if ('trouble' in read) return read;
  const { json } = read;
  const scenario = readScenario(json);
  if ('scenario' in scenario) return { ...scenario, json };
  const lines = scenario.problems.map(({ path, message }) => `  ${path}: ${message}`);
  return { trouble: [`${file} is not a scenario:`, ...lines].join('\n') };
}
