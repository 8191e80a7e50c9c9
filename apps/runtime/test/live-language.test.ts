import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, callApi, post, publish } from './callers.ts';
import { type Product, startProduct, until } from './product.ts';

let product: Product;
let api: Api;

beforeAll(async () => {
  product = await startProduct();
  api = callApi(product);
});
afterAll(() => product.stop());

const trigger = { id: 'registered', kind: 'trigger', on: { type: 'event', event: 'hcp.registered' } };
const forms = (key: string, parts: object) => ({ format: 1, key, name: key, ...parts });
const track = (userId: string, event: string, properties: object = {}) =>
  post(product, '/v1/track', { userId, event, properties });
const identify = (userId: string, traits: object) => post(product, '/v1/identify', { userId, traits });

/** The trace of a customer's latest enrollment in a journey. */
async function traceOf(journey: string) {
  const { rows } = await api.enrollments.list.query({ journey });
  const [latest] = rows;
  return latest ? (await api.enrollments.trace.query({ id: latest.id })).trace : [];
}
const untilTrace = (journey: string, test: (rows: Awaited<ReturnType<typeof traceOf>>) => boolean, seconds = 30) =>
  until(
    async () => {
      const rows = await traceOf(journey);
      return test(rows) && rows;
    },
    { seconds, otherwise: () => `${journey} did not get there; the product printed ${product.printed().slice(-2000)}` },
  );
const typesOf = (rows: readonly { type: string }[]) => rows.map(({ type }) => type);

it('a date wait is re-timed by its attribute, by the customer’s zone and by its occasion, and goes on when it has come', async () => {
  await api.occasions.save.mutate({ key: 'esc', start: '2099-08-27' });
  const wait = (id: string, source: object) => ({ id, kind: 'wait', until: { type: 'date', ...source } });
  await publish(
    api,
    forms('dates', {
      nodes: [
        trigger,
        wait('visit', { attribute: 'visit' }),
        wait('congress', { occasion: 'esc', offset: '-P3D', at: '09:00' }),
      ],
      edges: [
        { from: 'registered', to: 'visit' },
        { from: 'visit', to: 'congress' },
      ],
    }),
  );
  await track('dora', 'hcp.registered');
  const untils = (rows: Awaited<ReturnType<typeof traceOf>>, node: string) =>
    rows.filter((row) => row.type === 'waiting' && row.node === node).map((row) => row.until);
  const waits = (node: string, times: number) => untilTrace('dates', (rows) => untils(rows, node).length === times);
  expect(untils(await waits('visit', 1), 'visit')).toEqual([null]);
  await identify('dora', { visit: '2098-03-02' });
  await waits('visit', 2);
  await identify('dora', { timeZone: 'Asia/Shanghai' });
  expect(untils(await waits('visit', 3), 'visit').slice(1)).toEqual([
    '2098-03-02T00:00:00.000Z',
    '2098-03-01T16:00:00.000Z',
  ]);
  await identify('dora', { visit: new Date().toISOString() });
  await waits('congress', 1);
  expect(await api.occasions.impact.query({ key: 'esc', start: '2099-09-03' })).toEqual({ waiting: 1 });
  await api.occasions.save.mutate({ key: 'esc', start: '2099-09-03' });
  expect(untils(await waits('congress', 2), 'congress')).toEqual([
    '2099-08-24T01:00:00.000Z',
    '2099-08-31T01:00:00.000Z',
  ]);
  await api.occasions.save.mutate({ key: 'esc', start: '2020-01-01' });
  expect(typesOf(await untilTrace('dates', (rows) => rows.at(-1)?.type === 'exited')).slice(-2)).toEqual([
    'left',
    'exited',
  ]);
});

it('what time alone makes true ends a condition wait, meets a goal and sets off an exit, each at its instant', async () => {
  const quiet = (span: string) => ({ event: 'hcp.registered', times: { equal: 0 }, within: span });
  await publish(
    api,
    forms('silence', {
      goals: [{ key: 'calm', when: { all: [quiet('PT2S')] } }],
      exits: [{ reason: 'cold', when: { all: [quiet('PT3S')] } }],
      nodes: [
        trigger,
        { id: 'hush', kind: 'wait', until: { type: 'condition', condition: { all: [quiet('PT1S')] } } },
        { id: 'rest', kind: 'wait', until: { type: 'event', event: 'never.sent' } },
      ],
      edges: [
        { from: 'registered', to: 'hush' },
        { from: 'hush', outlet: 'met', to: 'rest' },
      ],
    }),
  );
  await track('hugo', 'hcp.registered');
  const rows = await untilTrace('silence', (all) => all.at(-1)?.type === 'exited');
  const from = Date.parse(rows[0]?.at ?? '');
  const told = rows.map(({ type, at, outlet, goal, reason }) => [
    type,
    outlet ?? goal ?? reason,
    Date.parse(at) - from,
  ]);
  expect(told).toEqual([
    ['enrolled', undefined, 0],
    ['entered', undefined, 0],
    ['waiting', undefined, 0],
    ['left', 'met', 1001],
    ['entered', undefined, 1001],
    ['waiting', undefined, 1001],
    ['goal', 'calm', 2001],
    ['exited', 'cold', 3001],
  ]);
});

it('an update is seen by the customer’s other journeys, and one journey leads into another with what it began with', async () => {
  await publish(
    api,
    forms('second', {
      entry: { key: 'order' },
      exits: [{ reason: 'trialled', when: { attribute: 'stage', is: 'equal', value: 'trial' } }],
      nodes: [
        { id: 'called', kind: 'trigger', on: { type: 'api' } },
        { id: 'rest', kind: 'wait', until: { type: 'event', event: 'never.sent' } },
      ],
      edges: [{ from: 'called', to: 'rest' }],
    }),
  );
  await publish(
    api,
    forms('first', {
      nodes: [
        { ...trigger, on: { type: 'event', event: 'order.made' } },
        { id: 'onward', kind: 'enter', journey: 'second' },
        { id: 'heard', kind: 'wait', until: { type: 'event', event: 'order.tried', timeout: 'P1D' } },
        {
          id: 'mark',
          kind: 'update',
          set: { stage: 'trial', tried: { add: 1 }, order: { entry: 'order' } },
          unset: ['lead'],
        },
      ],
      edges: [
        { from: 'registered', to: 'onward' },
        { from: 'onward', to: 'heard' },
        { from: 'heard', outlet: 'happened', to: 'mark' },
      ],
    }),
  );
  await identify('ines', { lead: true, tried: 2 });
  await track('ines', 'order.made', { order: 'A-7' });
  await untilTrace('second', (rows) => typesOf(rows).includes('waiting'));
  await untilTrace('first', (rows) => typesOf(rows).includes('waiting'));
  await track('ines', 'order.tried');
  expect(typesOf(await untilTrace('first', (rows) => rows.at(-1)?.type === 'exited')).slice(-4)).toEqual([
    'entered',
    'updated',
    'left',
    'exited',
  ]);
  expect((await untilTrace('second', (rows) => rows.at(-1)?.type === 'exited')).at(-1)).toMatchObject({
    reason: 'trialled',
  });
  const [ines] = await api.customers.sample.query({ search: 'ines' });
  expect(ines?.attributes).toEqual({ stage: 'trial', tried: 3, order: 'A-7' });
});
