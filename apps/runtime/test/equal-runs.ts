import { fileURLToPath } from 'node:url';
import { pluginManifests } from '../fuzz/arbitrary-case.ts';
import { commandFor, writeCase } from '../fuzz/case-file.ts';
import { firstDifference } from '../fuzz/compare.ts';
import { type Hunted, hunt } from '../fuzz/hunt.ts';
import { callApi } from './callers.ts';
import type { Product } from './product.ts';

/** Where cases are written of which run and simulation differ. */
const folder = fileURLToPath(new URL('../../../.waymark/fuzz', import.meta.url));

/** Plays generated cases on a product, 32 at once; gives how often each feature was seen. Throws, with a case file, at a difference. */
export async function expectEqualRuns(
  product: Product,
  { runs, seed }: { runs: number; seed: number },
): Promise<Hunted['features']> {
  const ground = { api: callApi(product), connectors: await pluginManifests() };
  const { found, features } = await hunt(ground, { runs, seed, atOnce: 32 });
  if (!found) return features;
  const told = typeof found.ran === 'string' ? `\nthe product printed:\n${product.printed().slice(-3_000)}` : '';
  throw new Error(
    `a run parts from the simulator: ${firstDifference(found)}\ncase   ${writeCase(folder, found)}\nrepeat ${commandFor(found)}${told}`,
  );
}
