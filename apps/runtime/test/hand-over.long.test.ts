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
/** Whose first mail the worker does not survive: it is killed once the server has the mail and has not said so. */
const fatal = new Set(['ada@clinic.example', 'bo@clinic.example', 'cy@clinic.example']);

beforeAll(async () => {
  product = await startProduct();
  mailbox = await openMailbox(undefined, async () => {
    const latest = mailbox.mails.at(-1)?.recipient ?? '';
    if (fatal.delete(latest)) await product.kill('worker');
  });
  await save('hold');
  await publish(api, once);
}, 240_000);

afterAll(async () => {
  await product.stop();
  await mailbox.close();
}, 60_000);

/** Keeps the only connection, with what is done about a message of which nobody knows. */
async function save(onUnknown: 'hold' | 'send-again'): Promise<void> {
  api = callApi(product);
  const [known] = await api.connections.list.query();
  const draft = { connector: 'email', name: 'SMTP', settings: mailbox.settings, onUnknown };
  await api.connections.save.mutate({ ...draft, ...(known && { id: known.id }) });
}

/** Registers somebody, and lets the worker die as their mail is taken; another worker goes on. */
async function register(userId: string): Promise<void> {
  await post(product, '/v1/identify', { userId, traits: { email: `${userId}@clinic.example` } });
  await post(product, '/v1/track', { userId, event: 'hcp.registered' });
  await until(() => mailbox.of(`${userId}@clinic.example`).length === 1, { seconds: 60 });
  await product.revive('worker');
}

const traceOf = async (userId: string) => {
  const { rows } = await api.enrollments.list.query({ journey: 'once' });
  const row = rows.find(({ customer }) => customer.id === userId);
  return row ? (await api.enrollments.trace.query({ id: row.id })).trace : [];
};
const rowOf = (userId: string, type: string) =>
  until(async () => (await traceOf(userId)).find((row) => row.type === type), {
    seconds: 180,
    otherwise: () => product.printed().slice(-4_000),
  });
const unknownOf = async (userId: string) => {
  const { rows } = await api.deliveries.stuck.query({ only: 'unknown' });
  return rows.find(({ customer }) => customer.id === userId);
};

it('a message whose worker was killed between hand-over and answer is held, until an operator says that it was sent', async () => {
  await register('ada');
  expect(await rowOf('ada', 'held')).toMatchObject({ node: 'mail', why: 'unknown-outcome', until: null });
  const stuck = await unknownOf('ada');
  expect(stuck).toMatchObject({ node: 'mail', attempts: 1, repeats: 0, isOpen: true });
  await api.deliveries.answer.mutate({ delivery: stuck?.delivery ?? 0, answer: 'was-sent' });
  await rowOf('ada', 'sent');
  expect(mailbox.of('ada@clinic.example')).toHaveLength(1);
}, 300_000);

it('or until one lets it be sent again: under the same Message-ID', async () => {
  await register('bo');
  await rowOf('bo', 'held');
  await api.deliveries.answer.mutate({ delivery: (await unknownOf('bo'))?.delivery ?? 0, answer: 'send-again' });
  await rowOf('bo', 'sent');
  const mails = mailbox.of('bo@clinic.example');
  expect(mails).toHaveLength(2);
  expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1);
}, 300_000);

it('where the connection’s policy says so it is sent again by itself, under the same Message-ID', async () => {
  await save('send-again');
  await register('cy');
  await rowOf('cy', 'sent');
  const mails = mailbox.of('cy@clinic.example');
  expect(mails).toHaveLength(2);
  expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1);
  expect((await traceOf('cy')).map(({ type }) => type)).not.toContain('held');
}, 300_000);
