import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FailPoint } from '../src/fail-points.ts';
import { type Api, callApi, post, publish } from './callers.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';
import { type Product, startProduct, until } from './product.ts';
import type { Arming } from './sweep/armed-main.ts';
import { readTables, type TablesReader } from './tables.ts';

const journey = {
  format: 1,
  key: 'welcome',
  name: 'Welcome',
  nodes: [
    { id: 'begin', kind: 'trigger', on: { type: 'event', event: 'hcp.registered' } },
    { id: 'mail', kind: 'channel', connector: 'email', purpose: 'service', content: { subject: 'Hello', body: 'Hi' } },
  ],
  edges: [{ from: 'begin', to: 'mail' }],
};
const later = { code: 451, text: '4.3.2 Try again later' };

let isBusy = true;
let mailbox: Mailbox;
let product: Product;
let api: Api;
let tables: TablesReader;

beforeAll(async () => {
  mailbox = await openMailbox(() => (isBusy ? later : undefined));
  product = await startProduct({ entry: fileURLToPath(new URL('sweep/armed-main.ts', import.meta.url)) });
  api = callApi(product);
  tables = readTables(product.home);
  await api.connections.save.mutate({ connector: 'email', name: 'Mail', settings: mailbox.settings });
  await publish(api, journey);
}, 240_000);

afterAll(async () => {
  tables.close();
  await product.stop();
  await mailbox.close();
}, 60_000);

const eventually = (ask: () => boolean) =>
  until(ask, { seconds: 110, otherwise: () => `it did not come true; printed:\n${product.printed().slice(-4_000)}` });

/** What is kept of the message to a customer. */
const messageTo = (customer: string) =>
  tables.rows<{ state: string; attempts: number; why: string | null }>(
    `SELECT deliveries.state, attempts, why FROM deliveries JOIN customers ON customers.id = deliveries.customer
     WHERE outside_id = ?`,
    customer,
  )[0];
const addressOf = (customer: string) => `${customer}@clinic.example`;

/** Lets a message be tried until it rests in Temporal for seconds, and its worker die at a step of its next attempt; gives when it died. */
async function die(customer: string, point: FailPoint): Promise<number> {
  isBusy = true;
  await post(product, '/v1/identify', { userId: customer, traits: { email: addressOf(customer) } });
  await post(product, '/v1/track', { userId: customer, event: 'hcp.registered' });
  await eventually(() => {
    const { state, attempts = 0 } = messageTo(customer) ?? {};
    return state === 'planned' && attempts >= 3;
  });
  await product.ask('worker', { point, how: 'kill' } satisfies Arming);
  isBusy = false;
  await product.whenGone('worker');
  return Date.now();
}

it('a message whose worker was killed as its next attempt began goes on long before its time is over, and goes once', async () => {
  const died = await die('ada', 'send:begin');
  expect(mailbox.of(addressOf('ada'))).toEqual([]);
  await product.revive('worker');
  await eventually(() => messageTo('ada')?.state === 'accepted');
  expect(Date.now() - died).toBeLessThan(75_000);
  expect(mailbox.of(addressOf('ada'))).toHaveLength(1);
}, 240_000);

it('one whose worker was killed after its hand-over is in doubt as soon, and is not handed over again', async () => {
  const died = await die('grace', 'send:settle');
  await product.revive('worker');
  await eventually(() => messageTo('grace')?.state === 'unknown');
  expect(Date.now() - died).toBeLessThan(75_000);
  expect(messageTo('grace')).toMatchObject({ why: 'unknown-outcome' });
  expect(mailbox.of(addressOf('grace'))).toHaveLength(1);
}, 240_000);
