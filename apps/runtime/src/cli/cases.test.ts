import { join } from 'node:path';
import { loadManifests } from '@waymark/connectors/loader';
import { checkJourney, compileJourney } from '@waymark/core/compiler';
import { readScenario } from '@waymark/core/scenario';
import { simulate, type TraceRow } from '@waymark/core/simulator';
import { beforeAll, describe, expect, it } from 'vitest';
import { type AgreedCase, agreedCases, asAgreed } from '../../test/agreed-cases.ts';

const plugins = join(import.meta.dirname, '../../../../plugins');

let context: Parameters<typeof checkJourney>[1];
beforeAll(async () => {
  const { manifests } = await loadManifests({ folders: [plugins] });
  context = { connectors: [...manifests.values()] };
});

/** Plays a case in the simulator. */
async function play({ journey, scenario }: AgreedCase): Promise<TraceRow[]> {
  const compiled = compileJourney(journey, context);
  const read = readScenario(scenario);
  if ('problems' in compiled) throw new Error(JSON.stringify(compiled.problems));
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return (await simulate(compiled.plan, read.scenario)).trace;
}

const found = (problems: ReturnType<typeof checkJourney>, severity: 'error' | 'warning') =>
  problems.filter((one) => one.severity === severity).map(({ code, node }) => ({ code, ...(node && { node }) }));

describe('a journey simulated gives the trace that was agreed', () => {
  for (const one of agreedCases.filter(({ trace }) => trace)) {
    it(`${one.name}: ${one.title}`, async () => {
      const expected = one.trace ?? [];
      expect(asAgreed(await play(one), expected)).toEqual(asAgreed(expected, expected));
    });
  }
});

describe('a check finds the errors that were agreed, and no others', () => {
  for (const one of agreedCases.filter(({ problems }) => problems)) {
    it(`${one.name}: ${one.title}`, () => {
      const { problems = [], also = [] } = one;
      const errors = found(checkJourney(one.journey, context), 'error');
      const isWanted = (error: { code: string; node?: string }) =>
        problems.some(({ code, node }) => code === error.code && (node === undefined || node === error.node));
      expect(errors.filter((error) => !isWanted(error) && !also.includes(error.code))).toEqual([]);
      for (const problem of problems) expect(errors).toContainEqual(expect.objectContaining(problem));
    });
  }
});

describe('a check finds the warnings that were agreed, and no others', () => {
  for (const one of agreedCases.filter(({ warnings }) => warnings)) {
    it(`${one.name}: ${one.title}`, () => {
      const { warnings = [] } = one;
      const given = found(checkJourney(one.journey, context), 'warning');
      expect(given).toHaveLength(warnings.length);
      expect(given).toEqual(expect.arrayContaining(warnings));
    });
  }
});
