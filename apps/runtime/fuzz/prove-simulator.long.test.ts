import { expect, test } from 'vitest';
import { pluginManifests } from './arbitrary-case.ts';
import { rare, wanted } from './features-wanted.ts';
import { proveSimulator } from './prove-simulator.ts';

const runs = 20_000;

test('20,000 generated journeys and scenarios play in the simulator as the contract says', async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const seen = proveSimulator(await pluginManifests(), { runs, seed });
  expect(wanted.filter((feature) => (seen.get(feature) ?? 0) < runs / 1000)).toEqual([]);
  expect(rare.filter((feature) => !seen.has(feature))).toEqual([]);
}, 1_800_000);
