import { keptRows } from '@waymark/core/kept-tests';
import { simulatedCases } from '@waymark/runtime/testing';
import { expect, it } from 'vitest';
import { keptTestOf } from '../src/simulation/one/kept-test-of.ts';

it('a scenario of which only what decides is kept comes out the same, in every agreed case', async () => {
  const cases = await simulatedCases();
  expect(cases.length).toBeGreaterThan(200);
  for (const { name, played, rows } of cases) {
    const { scenario, rows: expected } = keptTestOf(played.plan, name, played.scenario);
    expect(expected, name).toEqual(keptRows(rows));
    expect(scenario.customer.id, name).toMatch(/^somebody-/);
  }
});
