import { expect, test } from 'vitest';
import { pluginManifests } from './arbitrary-case.ts';
import { proveSimulator } from './prove-simulator.ts';

test('150 generated journeys and scenarios play in the simulator as the contract says', async () => {
  const seen = proveSimulator(await pluginManifests(), { runs: 150, seed: 4 });
  expect(seen.get('enrolled')).toBeGreaterThan(120);
});
