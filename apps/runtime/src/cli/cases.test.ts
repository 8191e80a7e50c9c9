import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadManifests } from '@waymark/connectors/loader';
import { checkJourney, compileJourney } from '@waymark/core/compiler';
import { readScenario } from '@waymark/core/scenario';
import { simulate, type TraceRow } from '@waymark/core/simulator';
import { beforeAll, describe, expect, it } from 'vitest';

/** Cases of language parts to come. One that starts to pass has to be taken off this list. */
const toCome = ['window'];

const folder = join(import.meta.dirname, '../../cases');
const plugins = join(import.meta.dirname, '../../../../plugins');

type Expected = { [K in keyof TraceRow]?: TraceRow[K] };

interface Case {
  title: string;
  journey: unknown;
  scenario?: unknown;
  trace?: Expected[];
  problems?: { code: string; node?: string }[];
  /** Errors that may be found besides. */
  also?: string[];
}

const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({
    name: name.slice(0, -5),
    one: JSON.parse(readFileSync(join(folder, name), 'utf8')) as Case,
  }));

let context: Parameters<typeof checkJourney>[1];
beforeAll(async () => {
  const { manifests } = await loadManifests({ folders: [plugins] });
  context = { connectors: [...manifests.values()] };
});

/** Plays a case in the simulator; undefined where the language has not got that far. */
async function play({ journey, scenario }: Case): Promise<TraceRow[] | undefined> {
  const compiled = compileJourney(journey, context);
  const read = readScenario(scenario);
  if ('problems' in compiled || 'problems' in read) return undefined;
  return (await simulate(compiled.plan, read.scenario)).trace;
}

/** The rows with only what the expected ones name, instants written alike. */
const asAsked = (rows: readonly Expected[], asked: readonly Expected[]): Expected[] =>
  rows.map((row, at) => {
    const names = Object.keys(asked[at] ?? row) as (keyof TraceRow)[];
    return Object.fromEntries(names.map((name) => [name, instantOr(name, row[name])])) as Expected;
  });

const instantOr = (name: string, value: unknown): unknown =>
  (name === 'at' || name === 'until') && typeof value === 'string' ? new Date(value).toISOString() : value;

describe('a journey simulated gives the trace that was agreed', () => {
  for (const { name, one } of cases.filter(({ name, one }) => one.trace && !toCome.includes(name))) {
    it(`${name}: ${one.title}`, async () => {
      const expected = one.trace ?? [];
      expect(asAsked((await play(one)) ?? [], expected)).toEqual(asAsked(expected, expected));
    });
  }
});

describe('a check finds the errors that were agreed, and no others', () => {
  for (const { name, one } of cases.filter(({ one }) => one.problems)) {
    it(`${name}: ${one.title}`, () => {
      const { problems = [], also = [] } = one;
      const errors = checkJourney(one.journey, context).filter(({ severity }) => severity === 'error');
      const isWanted = (error: { code: string; node?: string | undefined }) =>
        problems.some(({ code, node }) => code === error.code && (node === undefined || node === error.node));
      expect(errors.filter((error) => !isWanted(error) && !also.includes(error.code))).toEqual([]);
      for (const { code } of problems) expect(errors.map((error) => error.code)).toContain(code);
    });
  }
});

describe('language parts to come', () => {
  for (const name of toCome) {
    it(`${name} does not pass yet`, async () => {
      const found = cases.find((one) => one.name === name);
      if (!found) throw new Error(`there is no case ${name}`);
      const expected = found.one.trace ?? [];
      const trace = (await play(found.one)) ?? [];
      expect(asAsked(trace, expected), 'It passes now: take it off the list.').not.toEqual(asAsked(expected, expected));
    });
  }
});
