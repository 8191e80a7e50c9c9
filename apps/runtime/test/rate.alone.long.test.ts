import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, callApi, post, publish } from './callers.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';
import { type Product, startProduct, until } from './product.ts';

const customers = Array.from({ length: 120 }, (_, n) => `hcp-${n + 1}`);
const rate = { max: 10, per: 'PT1S' };
const workers = 3;

const news = {
  format: 1,
  key: 'news',
  name: 'News',
  nodes: [
    { id: 'begin', kind: 'trigger', on: { type: 'event', event: 'hcp.registered' } },
    {
      id: 'mail',
      kind: 'channel',
      connector: 'email',
      purpose: 'service',
      content: { subject: 'News', body: 'Dear {{ customer.lastName }}' },
    },
  ],
  edges: [{ from: 'begin', to: 'mail' }],
};

let product: Product;
let mailbox: Mailbox;
let api: Api;
const arrivals: number[] = [];

beforeAll(async () => {
  mailbox = await openMailbox(() => {
    arrivals.push(performance.now());
    return undefined;
  });
  product = await startProduct({ workers });
  api = callApi(product);
  await api.connections.save.mutate({ connector: 'email', name: 'SMTP', settings: mailbox.settings, rate });
  await publish(api, news);
});

afterAll(async () => {
  await product.stop();
  await mailbox.close();
});

/** The most arrivals in any second that begins with one of them. */
const mostInASecond = (): number =>
  Math.max(...arrivals.map((from) => arrivals.filter((at) => at >= from && at <= from + 1_000).length));

it('three workers together never hand over more in any second than the connection’s rate', async ({ annotate }) => {
  const batch = customers.flatMap((userId) => [
    { type: 'identify', userId, traits: { email: `${userId}@clinic.example`, lastName: userId } },
    { type: 'track', userId, event: 'hcp.registered' },
  ]);
  expect((await post(product, '/v1/batch', { batch })).status).toBe(200);
  await until(() => mailbox.mails.length >= customers.length, {
    seconds: 180,
    otherwise: () => `${mailbox.mails.length} arrived; the product printed:\n${product.printed().slice(-4_000)}`,
  });
  const seconds = ((arrivals.at(-1) ?? 0) - (arrivals[0] ?? 0)) / 1000;
  const pace = (arrivals.length - 1) / seconds;
  await annotate(`${arrivals.length} mails, ${pace.toFixed(1)} a second, at most ${mostInASecond()} in any second`);
  expect(mailbox.mails.map(({ recipient }) => recipient).sort()).toEqual(
    customers.map((one) => `${one}@clinic.example`).sort(),
  );
  expect(mostInASecond()).toBeLessThanOrEqual(rate.max + 1);
  // The last mail has arrived before its worker has its answer.
  await until(
    async () => {
      const { rows } = await api.enrollments.list.query({ journey: 'news', limit: 200 });
      return rows.length === customers.length && rows.every(({ state }) => state === 'ended');
    },
    { seconds: 60, otherwise: () => product.printed().slice(-4_000) },
  );
});
