import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, callApi, post, publish } from './callers.ts';
import { type Product, startProduct, until } from './product.ts';
import { readMail } from './read-mail.ts';
import { readTables } from './tables.ts';

const customers = Array.from({ length: 40 }, (_, n) => `hcp-${n + 1}`);
const seed = 20_261_122;

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
      purpose: 'marketing',
      content: { subject: 'News', body: 'Dear {{ customer.lastName }}' },
    },
  ],
  edges: [{ from: 'begin', to: 'mail' }],
};

const stages = ['connect', 'mail', 'rcpt', 'data'] as const;

/** Where in a conversation the server loses its temper: `data` is after the whole message. */
type Stage = (typeof stages)[number];

/** An SMTP server in a storm: a share of its conversations meet a 421 or a 451 somewhere. `taken` are the mails it took. */
async function openStorm() {
  const taken: string[] = [];
  const refused = new Map<Stage, number>();
  const tempers = new Map<string, Stage | undefined>();
  let share = 0;
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const trouble = ({ id }: { id: string }, stage: Stage): Error | undefined => {
    if (tempers.get(id) !== stage) return undefined;
    refused.set(stage, (refused.get(stage) ?? 0) + 1);
    const responseCode = random() < 0.5 ? 421 : 451;
    return Object.assign(new Error('4.3.0 the storm is on'), { responseCode });
  };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    closeTimeout: 100,
    onConnect(session, done) {
      tempers.set(session.id, random() < share ? stages[Math.floor(random() * stages.length)] : undefined);
      done(trouble(session, 'connect'));
    },
    onMailFrom: (_, session, done) => done(trouble(session, 'mail')),
    onRcptTo: (_, session, done) => done(trouble(session, 'rcpt')),
    async onData(stream, session, done) {
      const bytes = await readMail(stream);
      if (!bytes) return;
      const refusal = trouble(session, 'data');
      if (!refusal) {
        const { messageId } = await PostalMime.parse(bytes);
        for (const { address } of session.envelope.rcptTo) taken.push(`${address} ${messageId}`);
      }
      done(refusal);
    },
  });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    taken,
    refused,
    settings: { host: '127.0.0.1', port, secure: 'none', fromAddress: 'news@waymark.example' },
    rage: (more: number) => {
      share = more;
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

let product: Product;
let storm: Awaited<ReturnType<typeof openStorm>>;
let api: Api;

beforeAll(async () => {
  storm = await openStorm();
  product = await startProduct();
  api = callApi(product);
  await api.connections.save.mutate({ connector: 'email', name: 'SMTP', settings: storm.settings });
  await publish(api, news);
});
afterAll(async () => {
  await product.stop();
  await storm.close();
});

const otherwise = () => `${storm.taken.length} taken; the product printed:\n${product.printed().slice(-4_000)}`;
const deliveries = () => {
  const tables = readTables(product.home);
  const rows = tables.rows<{ state: string; why: string | null; attempts: number; customer: string }>(`
    select d.state, d.why, d.attempts, c.outside_id as customer
    from deliveries d join customers c on c.id = d.customer`);
  tables.close();
  return rows;
};
const consent = (categoryPreferences: object) => ({ context: { consent: { categoryPreferences } } });

it('in a storm of 421 and 451 no message ends unknown: all arrive once, but to who withdrew consent meanwhile', async ({
  annotate,
}) => {
  const batch = customers.flatMap((userId) => [
    {
      type: 'identify',
      userId,
      traits: { email: `${userId}@clinic.example`, lastName: userId },
      ...consent({ 'email.marketing': true }),
    },
    { type: 'track', userId, event: 'hcp.registered' },
  ]);
  storm.rage(1);
  expect((await post(product, '/v1/batch', { batch })).status).toBe(200);
  await until(() => deliveries().filter(({ attempts }) => attempts > 1).length === customers.length, {
    seconds: 120,
    otherwise,
  });
  const gone = customers.slice(0, 5);
  for (const userId of gone) {
    const withdrawn = { userId, event: 'consent.changed', ...consent({ 'email.marketing': false }) };
    expect((await post(product, '/v1/track', withdrawn)).status).toBe(200);
  }
  // Those whose hand-over had begun before are still learnt; none begins any more.
  const isUnderWay = ({ customer, state }: { customer: string; state: string }) =>
    gone.includes(customer) && state === 'submitting';
  await until(() => !deliveries().some(isUnderWay), { seconds: 120, otherwise });
  storm.rage(0.3);
  await until(() => deliveries().every(({ state }) => state === 'accepted' || state === 'blocked'), {
    seconds: 400,
    otherwise,
  });
  await annotate(
    `${[...storm.refused].map(([stage, count]) => `${stage} ${count}`).join(', ')} refused with seed ${seed}`,
  );
  const blocked = deliveries().filter(({ state }) => state === 'blocked');
  expect(blocked.map(({ customer, why }) => `${customer} ${why}`).sort()).toEqual(
    gone.map((one) => `${one} consent`).sort(),
  );
  const stayed = customers.filter((one) => !gone.includes(one));
  expect(storm.taken.map((one) => one.split('@')[0]).sort()).toEqual(stayed.sort());
  expect([...storm.refused.keys()].sort()).toEqual([...stages].sort());
}, 600_000);
