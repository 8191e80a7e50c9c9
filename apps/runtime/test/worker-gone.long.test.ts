import { afterAll, beforeAll, expect, it } from 'vitest';
import { post } from './callers.ts';
import { type Product, startProduct, until } from './product.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct();
}, 240_000);
afterAll(() => product.stop());

const health = async () => {
  const answer = await fetch(`${product.url}/health`);
  return { code: answer.status, ...((await answer.json()) as { worker: string }) };
};
const becomes = (worker: string) => until(async () => (await health()).worker === worker && health(), { seconds: 120 });

it('a killed worker shows in the health within a minute or so, while events are taken, and its return too', async ({
  annotate,
}) => {
  expect(await becomes('ok')).toMatchObject({ code: 200, status: 'ok' });
  await product.kill('worker');
  const gone = Date.now();
  expect(await becomes('down')).toEqual({ code: 200, status: 'ok', database: 'ok', temporal: 'ok', worker: 'down' });
  await annotate(`noticed ${((Date.now() - gone) / 1_000).toFixed(0)} s after it was killed`);
  expect((await post(product, '/v1/track', { userId: 'ada', event: 'site.visited' })).status).toBe(200);
  await product.revive('worker');
  expect(await becomes('ok')).toMatchObject({ code: 200 });
}, 300_000);
