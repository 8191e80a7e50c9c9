import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, callApi, post, publish } from './callers.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';
import { callTemporal, type Operator } from './operator.ts';
import { type Product, startProduct, until } from './product.ts';

const signIn = { code: 530, text: '5.7.0 Authentication required' };
const journey = (key: string) => ({
  format: 1,
  key,
  name: key,
  nodes: [
    { id: 'begin', kind: 'trigger', on: { type: 'event', event: `${key}.begins` } },
    {
      id: 'mail',
      name: 'Welcome',
      kind: 'channel',
      connector: 'email',
      purpose: 'service',
      content: { subject: key, body: 'Dear {{ customer.lastName }}' },
    },
  ],
  edges: [{ from: 'begin', to: 'mail' }],
  exits: [{ reason: 'gone', when: { event: 'left.us' } }],
});

let product: Product;
let mailbox: Mailbox;
let api: Api;
let operator: Operator;
let isLocked: boolean;
let tries: number;

beforeAll(async () => {
  mailbox = await openMailbox(() => {
    tries++;
    return isLocked ? signIn : undefined;
  });
  product = await startProduct();
  api = callApi(product);
  operator = await callTemporal(product);
  for (const key of ['news', 'offers']) await publish(api, journey(key));
});
afterAll(async () => {
  await operator.close();
  await product.stop();
  await mailbox.close();
});

const otherwise = () => `it did not come true; the product printed:\n${product.printed().slice(-4_000)}`;
const eventually = <T>(ask: () => Promise<T | undefined | false> | T | undefined | false) =>
  until(ask, { seconds: 90, otherwise });
const connect = (name: string, id?: string) =>
  api.connections.save.mutate({ id, connector: 'email', name, settings: mailbox.settings });

async function begin(key: string, customers: string[]): Promise<void> {
  const batch = customers.flatMap((userId) => [
    { type: 'identify', userId, traits: { email: `${userId}@clinic.example`, lastName: userId } },
    { type: 'track', userId, event: `${key}.begins` },
  ]);
  expect((await post(product, '/v1/batch', { batch })).status).toBe(200);
}

/** The messages that wait in Temporal, as its UI shows them. */
async function pending(key: string) {
  const found = await operator.executions(key);
  const described = await Promise.all(
    found.map(({ workflowId }) => operator.client.workflow.getHandle(workflowId).describe()),
  );
  return described.flatMap(({ raw }) => raw.pendingActivities ?? []);
}
const states = async (key: string) =>
  (await api.enrollments.list.query({ journey: key, limit: 200 })).rows.map(({ reason, state }) => reason ?? state);

it('messages of a connection that needs attention wait in Temporal without being tried, and all go once it is mended', async ({
  annotate,
}) => {
  const customers = Array.from({ length: 30 }, (_, n) => `hcp-${n + 1}`);
  const [first, later] = [customers.slice(0, 10), customers.slice(10)];
  [isLocked, tries] = [true, 0];
  const saved = await connect('SMTP');
  const id = 'id' in saved ? saved.id : '';
  await begin('news', first);
  await eventually(async () => (await pending('news')).length === first.length);
  expect((await api.connections.list.query())[0]?.health.state).toBe('attention');
  const triedBefore = tries;
  await begin('news', later);
  await eventually(async () => (await pending('news')).length === customers.length);
  // Nobody serves the queue: what waits there can still be called off.
  await post(product, '/v1/track', { userId: 'hcp-30', event: 'left.us' });
  await eventually(async () => (await states('news')).includes('gone'));
  const failures = (await pending('news')).flatMap(({ lastFailure }) => lastFailure?.message ?? []);
  expect(new Set(failures).size).toBeLessThanOrEqual(1);
  for (const text of failures) expect(text).toMatch(/^The message could not be handed over for now/);
  expect(tries).toBe(triedBefore);
  isLocked = false;
  const mended = Date.now();
  await connect('SMTP', id);
  await eventually(() => mailbox.mails.length > 0);
  await annotate(`${triedBefore} tries before; the first went ${Date.now() - mended} ms after it was mended`);
  await eventually(async () => (await states('news')).every((state) => state !== 'open'));
  expect(mailbox.mails.map(({ recipient }) => recipient.split('@')[0]).sort()).toEqual(customers.slice(0, 29).sort());
});

it('messages that wait for a connection that is removed go over the one in its place', async () => {
  const customers = ['ada', 'bo', 'cy'];
  isLocked = true;
  const [old] = await api.connections.list.query();
  await begin('offers', customers);
  await eventually(async () => (await pending('offers')).length === customers.length);
  await api.connections.remove.mutate({ id: old?.id ?? '' });
  isLocked = false;
  await connect('Relay');
  await eventually(async () => (await states('offers')).every((state) => state === 'end'));
  const sent = mailbox.mails.filter(({ subject }) => subject === 'offers');
  expect(sent.map(({ recipient }) => recipient.split('@')[0]).sort()).toEqual(customers);
});
