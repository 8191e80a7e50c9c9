import type { Json } from '@waymark/core/plan';
import { readScenario, type Scenario, type ScenarioHappening } from '@waymark/core/scenario';
import { readJson } from './read-json.ts';

/** Reads a scenario file; `json` is the scenario as written. Each problem is a line with its path. */
export function readScenarioFile(file: string): { scenario: Scenario; json: Json } | { trouble: string } {
  const read = readJson(file);
  if ('trouble' in read) return read;
  const { json } = read;
  const scenario = readScenario(json);
  if ('scenario' in scenario) return { ...scenario, json };
  return { trouble: told(`${file} is not a scenario:`, scenario) };
}

/** Reads a file that holds the `happenings` of a scenario as one JSON array. */
export function readHappeningsFile(file: string): { happenings: ScenarioHappening[] } | { trouble: string } {
  const read = readJson(file);
  if ('trouble' in read) return read;
  const scenario = readScenario({ start: '1970-01-01T00:00:00Z', customer: { id: 'anyone' }, happenings: read.json });
  if ('scenario' in scenario) return { happenings: scenario.scenario.happenings };
  return { trouble: told(`${file} is not a list of happenings:`, scenario) };
}

const told = (head: string, { problems }: { problems: { path: string; message: string }[] }): string =>
  [head, ...problems.map(({ path, message }) => `  ${path}: ${message}`)].join('\n');
