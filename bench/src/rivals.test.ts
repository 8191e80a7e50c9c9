import { fileURLToPath } from 'node:url';
import { loadManifests } from '@waymark/connectors/loader';
import { holds } from '@waymark/core/plan';
import { simulate } from '@waymark/core/simulator';
import { describe, expect, it } from 'vitest';
import { playByHand } from '../rivals/simulation.ts';
import { conditionCases } from './conditions/cases.ts';
import { makeScopes } from './conditions/scopes.ts';
import { compileSimulated, makeScenarios } from './simulation/journey.ts';

describe('what Waymark is measured against means the same', () => {
  it.each(conditionCases)('the predicate by hand: $name', ({ condition, predicate }) => {
    const scopes = makeScopes(500);
    expect(scopes.map((scope) => holds(condition, scope))).toEqual(scopes.map(predicate));
  });

  it('the simulation by hand', async () => {
    const plugins = fileURLToPath(new URL('../../plugins', import.meta.url));
    const { manifests } = await loadManifests({ folders: [plugins], allow: [] });
    const plan = compileSimulated([...manifests.values()]);
    for (const scenario of makeScenarios(300)) expect(playByHand(scenario)).toEqual(simulate(plan, scenario).trace);
  });
});
