import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileJourney } from '@waymark/core/compiler';
import type { ConnectorManifest } from '@waymark/core/journey';
import { readScenario } from '@waymark/core/scenario';
import { simulate, type TraceRow } from '@waymark/core/simulator';
import { expect, test } from 'vitest';
import type { Api } from '../test/callers.ts';
import { pluginManifests } from './arbitrary-case.ts';
import { writeCase } from './case-file.ts';
import { hunt, repeat } from './hunt.ts';

/** A server that simulates what it is asked to run, and forgets the rows that do not hold. */
function forgetful(connectors: readonly ConnectorManifest[], keeps: (row: TraceRow) => boolean): Api {
  const runs: TraceRow[][] = [];
  const start = async ({ document, scenario }: { document: unknown; scenario: unknown }) => {
    const compiled = compileJourney(document, { connectors });
    const read = readScenario(scenario);
    if ('problems' in compiled || 'problems' in read) throw new Error('not sound');
    return { run: String(runs.push(simulate(compiled.plan, read.scenario).trace.filter(keeps)) - 1) };
  };
  const get = async ({ run }: { run: string }) => {
    const trace = JSON.parse(JSON.stringify(runs[Number(run)])) as TraceRow[];
    return { done: true, trace, workflowId: run, temporalUrl: '' };
  };
  return { trials: { start: { mutate: start }, get: { query: get } } } as unknown as Api;
}

test('a server that plays what was simulated shows no difference', async () => {
  const connectors = await pluginManifests();
  const ground = { api: forgetful(connectors, () => true), connectors };
  expect((await hunt(ground, { runs: 50, seed: 4, atOnce: 8 })).found).toBeUndefined();
});

test('a difference shrinks to a small case, which is written down and can be played again', async () => {
  const connectors = await pluginManifests();
  const ground = { api: forgetful(connectors, ({ type }) => type !== 'updated'), connectors };
  const { found } = await hunt(ground, { runs: 40, seed: 4, atOnce: 8 });
  if (!found) throw new Error('nothing was found');
  expect(found.case.journey.nodes.length).toBeLessThanOrEqual(5);
  expect(found.simulated.some(({ type }) => type === 'updated')).toBe(true);
  expect((await repeat(ground, found)).found?.case.journey).toEqual(found.case.journey);

  const folder = mkdtempSync(join(tmpdir(), 'waymark-fuzz-'));
  const written = JSON.parse(readFileSync(writeCase(folder, found), 'utf8')) as Record<string, unknown>;
  rmSync(folder, { recursive: true, force: true });
  expect(Object.keys(written)).toEqual(['title', 'repeat', 'journey', 'scenario', 'trace', 'ran']);
  expect(written.title).toMatch(/row \d+: simulated .*"updated"/);
  expect(readScenario(written.scenario)).toHaveProperty('scenario');
});
