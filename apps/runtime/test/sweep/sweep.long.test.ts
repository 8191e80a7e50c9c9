import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FailPoint } from '../../src/fail-points.ts';
import { type Api, callApi, post, publish } from '../callers.ts';
import { type Mailbox, openMailbox } from '../mailbox.ts';
import { type Product, startProduct, until } from '../product.ts';
import { readTables, type TablesReader } from '../tables.ts';
import { startTextProvider, type TextProvider } from '../text-provider.ts';
import type { Arming } from './armed-main.ts';
import { story, wholeStory } from './story.ts';

const points: Record<'api' | 'worker', FailPoint[]> = {
  api: [
    ...(['ingest:begin', 'ingest:committed', 'enroll:begin', 'enroll:committed'] as const),
    ...(['outbox:hand-over', 'outbox:told', 'webhook:begin', 'webhook:committed'] as const),
    ...(['unsubscribe:begin', 'unsubscribe:committed'] as const),
  ],
  worker: [
    ...(['stretch:begin', 'stretch:park', 'stretch:end'] as const),
    ...(['send:begin', 'send:hand-over', 'send:settle', 'send:settled'] as const),
  ],
};
const cases = (Object.keys(points) as (keyof typeof points)[]).flatMap((part) =>
  points[part].flatMap((point) => (['kill', 'error'] as const).map((how) => ({ part, point, how }))),
);

let product: Product;
let mailbox: Mailbox;
let texts: TextProvider;
let api: Api;
let tables: TablesReader;

beforeAll(async () => {
  [mailbox, texts] = await Promise.all([openMailbox(), startTextProvider()]);
  product = await startProduct({
    entry: fileURLToPath(new URL('armed-main.ts', import.meta.url)),
    environment: { WAYMARK_EGRESS_ALLOW: '127.0.0.1' },
  });
  api = callApi(product);
  tables = readTables(product.home);
  await api.connections.save.mutate({ connector: 'sms', name: 'Texts', ...texts.connection });
  await api.connections.save.mutate({ connector: 'email', name: 'Mail', settings: mailbox.settings });
  await publish(api, story);
}, 240_000);

afterAll(async () => {
  tables.close();
  await product.stop();
  await Promise.all([mailbox.close(), texts.close()]);
}, 60_000);

const eventually = <T>(ask: () => Promise<T | undefined | false> | T | undefined | false) =>
  until(ask, { seconds: 240, otherwise: () => `it did not come true; printed:\n${product.printed().slice(-4_000)}` });

/** Asks until the answer says that it was done, as whoever was not told so does. */
const insist = (ask: () => Promise<Response | { ok: boolean }>) =>
  eventually(async () => {
    const answer = await ask().catch(() => undefined);
    if (answer?.ok) return true;
    await sleep(100);
    return false;
  });

const addressOf = (customer: string) => `${customer}@clinic.example`;
const phoneOf = (nth: number) => `+49301${String(nth).padStart(6, '0')}`;

/** Makes a customer known, with consent to marketing, and lets their journey begin: by an event, or by hand. */
async function begin(customer: string, { nth, byHand }: { nth: number; byHand: boolean }): Promise<void> {
  const known = {
    type: 'identify',
    userId: customer,
    messageId: `${customer}-known`,
    traits: { email: addressOf(customer), phone: phoneOf(nth) },
    context: { consent: { categoryPreferences: { 'email.marketing': true } } },
  };
  const begun = { type: 'track', userId: customer, messageId: `${customer}-begun`, event: 'sweep.begun' };
  await insist(() => post(product, '/v1/batch', { batch: byHand ? [known] : [known, begun] }));
  if (byHand) {
    await insist(async () => {
      await api.enrollments.enroll.mutate({ journey: story.key, customer });
      return { ok: true };
    });
  }
}

/** Answers for the operator where an outcome is unknown: by what the providers have. */
async function answerUnknown(): Promise<void> {
  for (const { id, node, address, phone } of unknownOutcomes()) {
    const sent = node === 'text' ? texts.texts.some(({ to }) => to === phone) : mailbox.of(address).length > 0;
    await api.deliveries.answer.mutate({ delivery: id, answer: sent ? 'was-sent' : 'was-not' }).catch(() => undefined);
  }
}

const unknownOutcomes = () =>
  tables.rows<{ id: number; node: string; address: string; phone: string }>(
    `SELECT deliveries.id, node, attributes ->> 'email' AS address, attributes ->> 'phone' AS phone
     FROM deliveries JOIN customers ON customers.id = deliveries.customer WHERE deliveries.state = 'unknown'`,
  );

/** Lets one customer go through the story, whoever dies meanwhile. */
async function live(customer: string, nth: number, byHand: boolean): Promise<void> {
  await begin(customer, { nth, byHand });
  const text = await eventually(async () => {
    await answerUnknown();
    return texts.texts.find(({ to }) => to === phoneOf(nth));
  });
  await insist(() => texts.tellDelivered(text));
  const offer = await eventually(async () => {
    await answerUnknown();
    return mailbox.of(addressOf(customer))[0];
  });
  const [link = ''] = new RegExp(`${product.url}/u/[\\w.-]+`).exec(offer.text ?? '') ?? [];
  await insist(() => fetch(link, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) }));
  await eventually(async () => {
    await answerUnknown();
    return enrollmentsOf(customer).some(({ state }) => state === 'ended');
  });
}

const enrollmentsOf = (customer: string) =>
  tables.rows<{ id: number; state: string; reason: string }>(
    `SELECT enrollments.id, enrollments.state, reason FROM enrollments
     JOIN customers ON customers.id = enrollments.customer WHERE outside_id = ?`,
    customer,
  );

/** Says that everything there is of a customer is there once, whole and in order. */
async function expectWhole(customer: string, nth: number): Promise<void> {
  const enrollments = enrollmentsOf(customer);
  expect(enrollments.map(({ reason }) => reason)).toEqual(['done']);
  const { trace } = await api.enrollments.trace.query({ id: String(enrollments[0]?.id) });
  const rows = trace.filter(({ type }) => type !== 'waiting' && type !== 'held');
  const said = rows.map(({ type, node, outlet, reason, why }) =>
    [type, node, outlet, reason, type === 'blocked' && why].filter(Boolean).join(' '),
  );
  expect(said).toEqual(wholeStory);
  expect(texts.texts.filter(({ to }) => to === phoneOf(nth))).toHaveLength(1);
  expect(mailbox.of(addressOf(customer)).map(({ subject }) => subject)).toEqual(['Offer']);
  const events = tables.rows<{ event: string }>(
    `SELECT event FROM events JOIN customers ON customers.id = events.customer WHERE outside_id = ? ORDER BY event`,
    customer,
  );
  const told = events.map(({ event }) => event).filter((event) => event !== 'sweep.begun');
  expect(told).toEqual(['email.unsubscribed', 'sms.delivered']);
}

const reached = () => readFileSync(join(product.home, 'reached'), 'utf8').trim().split('\n').at(-1);

describe('whatever fails at whichever step, nothing is lost, doubled or out of order', () => {
  it.each(cases)(
    '$part: $how at $point',
    async ({ part, point, how }) => {
      const nth = cases.findIndex((one) => one.point === point && one.how === how) + 1;
      const customer = `customer-${nth}`;
      await product.ask(part, { point, how } satisfies Arming);
      const reviving = how === 'kill' ? product.whenGone(part).then(() => product.revive(part)) : Promise.resolve();
      await Promise.all([live(customer, nth, point.startsWith('enroll:')), reviving]);
      expect(reached()).toBe(`${point} ${how}`);
      await expectWhole(customer, nth);
    },
    400_000,
  );

  it('leaves nothing half-done in the store', async () => {
    await eventually(() => count(`SELECT count(*) AS n FROM outbox WHERE handed_at IS NULL`) === 0);
    expect(count(`SELECT count(*) AS n FROM deliveries WHERE state IN ('planned', 'submitting', 'unknown')`)).toBe(0);
    expect(count(`SELECT count(*) AS n FROM enrollments WHERE state = 'open'`)).toBe(0);
    expect(count('SELECT count(*) AS n FROM waiting')).toBe(0);
    expect(tables.rows('PRAGMA foreign_key_check')).toEqual([]);
    expect(tables.rows('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    const { nodes } = await api.journeys.counts.query({ key: story.key });
    for (const node of ['text', 'heard', 'offer', 'leaves', 'second']) {
      expect(nodes[node], node).toMatchObject({ entered: cases.length, left: cases.length });
    }
  });
});

const count = (sql: string) => tables.rows<{ n: number }>(sql)[0]?.n ?? -1;
