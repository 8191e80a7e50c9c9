import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, callApi } from './callers.ts';
import { callTemporal, type Operator } from './operator.ts';
import { type Product, startProduct, until } from './product.ts';

let product: Product;
let api: Api;
let operator: Operator;

beforeAll(async () => {
  product = await startProduct();
  api = callApi(product);
  operator = await callTemporal(product);
}, 120_000);
afterAll(async () => {
  await operator.close();
  await product.stop();
}, 60_000);

it('a long life continues as new, its visits and its place kept, up to the thousandth visit of a node', async () => {
  const document = {
    format: 1,
    key: 'long-life',
    name: 'long-life',
    nodes: [
      { id: 'registered', kind: 'trigger', on: { type: 'event', event: 'hcp.registered' } },
      { id: 'hour', kind: 'wait', until: { type: 'duration', duration: 'PT1H' } },
    ],
    edges: [
      { from: 'registered', to: 'hour' },
      { from: 'hour', to: 'hour' },
    ],
  } as object as Record<string, string>;
  const started = await api.trials.start.mutate({
    document,
    scenario: { start: '2026-03-02T08:00:00Z', customer: { id: 'long' } } as object as Record<string, string>,
    speed: 1e9,
  });
  if ('problems' in started) throw new Error(JSON.stringify(started.problems));
  const { trace, workflowId } = await until(
    async () => {
      const view = await api.trials.get.query({ run: started.run });
      return view.done && view;
    },
    { seconds: 600 },
  );
  expect(trace.at(-1)).toMatchObject({ type: 'exited', reason: 'too-many-visits', at: '2026-04-13T00:00:00.000Z' });
  expect(trace.filter(({ type }) => type === 'entered')).toHaveLength(1000);
  const executions = await operator.executions('long-life');
  expect(executions.filter((one) => one.workflowId === workflowId).length).toBeGreaterThan(1);
}, 700_000);
