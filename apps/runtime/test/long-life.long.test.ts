import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, callApi, post, publish } from './callers.ts';
import { callTemporal, type Operator } from './operator.ts';
import { type Product, startProduct, until } from './product.ts';

let product: Product;
let api: Api;
let operator: Operator;

/** The server suggests to continue as new after so many events of a history; left to itself, after ten times as many. */
const dynamicConfig = { 'limit.historyCount.suggestContinueAsNew': 400 };

beforeAll(async () => {
  product = await startProduct({ dynamicConfig });
  api = callApi(product);
  operator = await callTemporal(product);
}, 120_000);
afterAll(async () => {
  await operator.close();
  await product.stop();
}, 60_000);

const trigger = { id: 'registered', kind: 'trigger', on: { type: 'event', event: 'hcp.registered' } };

it('a long life continues as new where it waits, and hears what comes after', async () => {
  await publish(api, {
    format: 1,
    key: 'long-life',
    name: 'Long life',
    nodes: [
      trigger,
      {
        id: 'visited',
        kind: 'wait',
        until: {
          type: 'event',
          event: 'site.visited',
          where: { property: 'last', is: 'equal', value: true },
          timeout: 'P300D',
        },
      },
    ],
    edges: [{ from: 'registered', to: 'visited' }],
  });
  const track = async (event: string, properties: object = {}) =>
    expect((await post(product, '/v1/track', { userId: 'ada', event, properties })).status).toBe(200);
  await track('hcp.registered');
  const row = await until(async () => (await api.enrollments.list.query({ journey: 'long-life' })).rows[0]);
  const { workflowId } = await until(async () => (await operator.executions('long-life'))[0]);
  const life = async () => {
    const { runId, historyLength } = await operator.client.workflow.getHandle(workflowId).describe();
    return { runId, historyLength };
  };
  const first = await until(async () => life().catch(() => undefined));
  let now = first;
  while (now.runId === first.runId) {
    const before = now;
    await track('site.visited');
    now = await until(async () => {
      const then = await life();
      return (then.runId !== before.runId || then.historyLength > before.historyLength) && then;
    });
  }
  await track('site.visited');
  await track('site.visited', { last: true });
  const trace = async () => (await api.enrollments.trace.query({ id: row.id })).trace;
  const ended = await until(async () => (await trace()).at(-1)?.type === 'exited' && trace(), { seconds: 60 });
  expect(ended.map(({ type }) => type)).toEqual(['enrolled', 'entered', 'waiting', 'left', 'exited']);
}, 700_000);

it('a run that goes round a thousand times takes seconds', async () => {
  const document = {
    format: 1,
    key: 'round',
    name: 'Round',
    nodes: [trigger, { id: 'hour', kind: 'wait', until: { type: 'duration', duration: 'PT1H' } }],
    edges: [
      { from: 'registered', to: 'hour' },
      { from: 'hour', to: 'hour' },
    ],
  } as object as Record<string, string>;
  const scenario = { start: '2026-03-02T08:00:00Z', customer: { id: 'long' } } as object as Record<string, string>;
  const started = await api.trials.start.mutate({ document, scenario, speed: 86_400 });
  if ('problems' in started) throw new Error(JSON.stringify(started.problems));
  const { trace } = await until(
    async () => {
      const view = await api.trials.get.query({ run: started.run });
      return view.done && view;
    },
    { seconds: 120 },
  );
  expect(trace.at(-1)).toMatchObject({ type: 'exited', reason: 'too-many-visits', at: '2026-04-13T00:00:00.000Z' });
  expect(trace.filter(({ type }) => type === 'entered')).toHaveLength(1000);
}, 180_000);
