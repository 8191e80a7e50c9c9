import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, callApi, post, publish } from './callers.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';
import { type Product, startProduct, until } from './product.ts';

const once = {
  format: 1,
  key: 'once',
  name: 'Once',
  nodes: [
    { id: 'begin', kind: 'trigger', on: { type: 'event', event: 'hcp.registered' } },
    {
      id: 'mail',
      kind: 'channel',
      connector: 'email',
      purpose: 'service',
      content: { subject: 'Once', body: 'Only once.' },
    },
  ],
  edges: [{ from: 'begin', to: 'mail' }],
};

let product: Product;
let mailbox: Mailbox;
let api: Api;

beforeAll(async () => {
  product = await startProduct();
  mailbox = await openMailbox(undefined, () => product.kill('worker'));
  api = callApi(product);
  await api.connections.save.mutate({ connector: 'email', name: 'SMTP', settings: mailbox.settings });
  await publish(api, once);
}, 240_000);

afterAll(async () => {
  await product.stop();
  await mailbox.close();
}, 60_000);

it('a message whose worker was killed between hand-over and answer is held for an operator, not sent again', async () => {
  const traits = { email: 'ada@clinic.example' };
  await post(product, '/v1/identify', { userId: 'ada', traits });
  await post(product, '/v1/track', { userId: 'ada', event: 'hcp.registered' });
  await until(() => mailbox.mails.length === 1, { seconds: 60 });
  await product.revive('worker');
  const held = await until(
    async () => {
      const { rows } = await api.enrollments.list.query({ journey: 'once' });
      const trace = rows[0] && (await api.enrollments.trace.query({ id: rows[0].id })).trace;
      return trace?.find(({ type }) => type === 'held');
    },
    { seconds: 180, otherwise: () => product.printed().slice(-4_000) },
  );
  expect(held).toMatchObject({ node: 'mail', why: 'unknown-outcome', until: null });
  expect(mailbox.mails).toHaveLength(1);
}, 300_000);
