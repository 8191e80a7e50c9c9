import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectEqualRuns } from './equal-runs.ts';
import { type Product, startProduct } from './product.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

test('40 generated journeys run on Temporal as they are simulated, instants and reasons included', async () => {
  const features = await expectEqualRuns(product, { runs: 40, seed: 4 });
  expect(features.get('enrolled')).toBeGreaterThan(32);
}, 600_000);
