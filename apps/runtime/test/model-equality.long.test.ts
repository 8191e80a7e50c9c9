import { afterAll, beforeAll, expect, test } from 'vitest';
import { wanted } from '../fuzz/features-wanted.ts';
import { expectEqualRuns } from './equal-runs.ts';
import { type Product, startProduct } from './product.ts';

const seed = Math.floor(Math.random() * 2 ** 31);

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

test(`1,000 generated journeys run on Temporal as they are simulated (seed ${seed})`, async () => {
  const features = await expectEqualRuns(product, { runs: 1_000, seed });
  expect(wanted.filter((feature) => !features.has(feature))).toEqual([]);
}, 1_800_000);
