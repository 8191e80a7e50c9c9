import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FailPoint } from '../../src/fail-points.ts';
import { type Api, callApi, post, publish } from '../callers.ts';
import { type Mail, type Mailbox, openMailbox } from '../mailbox.ts';
import { type Product, startProduct, until } from '../product.ts';
import { readTables, type TablesReader } from '../tables.ts';
import { startTextProvider, type TextProvider } from '../text-provider.ts';
import type { Arming } from './armed-main.ts';
import { openPostOffice, type PostOffice } from './post-office.ts';
import { passed, story, wholeStory } from './story.ts';

const points: Record<'api' | 'worker', FailPoint[]> = {
  api: [
    ...(['ingest:begin', 'ingest:committed', 'enroll:begin', 'enroll:committed'] as const),
    ...(['outbox:hand-over', 'outbox:told', 'webhook:begin', 'webhook:committed'] as const),
    ...(['unsubscribe:begin', 'unsubscribe:committed', 'confirm:begin', 'confirm:committed'] as const),
    ...(['answer:begin', 'answer:committed', 'task:begin', 'task:committed'] as const),
  ],
  worker: [
    ...(['stretch:begin', 'stretch:park', 'stretch:end'] as const),
    ...(['send:begin', 'send:hand-over', 'send:looked-up', 'send:settle', 'send:settled'] as const),
  ],
};
const cases = (Object.keys(points) as (keyof typeof points)[]).flatMap((part) =>
  points[part].flatMap((point) => (['kill', 'error'] as const).map((how) => ({ part, point, how }))),
);

let product: Product;
let mailbox: Mailbox;
let texts: TextProvider;
let postOffice: PostOffice;
let api: Api;
let repToken: string;
let tables: TablesReader;

beforeAll(async () => {
  [mailbox, texts, postOffice] = await Promise.all([
    openMailbox(() => undefined, dropOnce),
    startTextProvider(),
    openPostOffice(),
  ]);
  product = await startProduct({
    entry: fileURLToPath(new URL('armed-main.ts', import.meta.url)),
    environment: { WAYMARK_EGRESS_ALLOW: '127.0.0.1' },
  });
  api = callApi(product);
  tables = readTables(product.home);
  expect((await api.connectors.list.query()).refused).toEqual([]);
  await api.connections.save.mutate({ connector: 'sms', name: 'Texts', ...texts.connection });
  await api.connections.save.mutate({ connector: 'email', name: 'Mail', settings: mailbox.settings });
  await api.connections.save.mutate({ connector: 'letter', name: 'Letters', settings: { url: postOffice.url } });
  await api.connections.save.mutate({ connector: 'rep-task', name: 'Tasks', settings: {} });
  await api.inbox.saveRep.mutate({ name: 'Anna Berg' });
  repToken = (await api.inbox.link.mutate({ rep: 'anna-berg' })).url.split('#')[1] ?? '';
  await api.policy.save.mutate({
    policy: { consent: [{ channel: 'email', purpose: 'marketing', basis: 'opt-in', confirmed: true }] },
  });
  await publish(api, story);
}, 240_000);

afterAll(async () => {
  tables.close();
  await product.stop();
  await Promise.all([mailbox.close(), texts.close(), postOffice.close()]);
}, 60_000);

const eventually = <T>(ask: () => Promise<T | undefined | false> | T | undefined | false) =>
  until(ask, {
    seconds: 240,
    otherwise: () => `it did not come true; ${whatIsOpen()}; printed:\n${product.printed().slice(-4_000)}`,
  });

/** What the store has of journeys that are under way, for whoever looks at a test that failed. */
const whatIsOpen = () =>
  JSON.stringify({
    enrollments: tables.rows("SELECT * FROM enrollments WHERE state = 'open'"),
    trace: tables.rows(
      "SELECT row FROM trace JOIN enrollments ON enrollments.id = enrollment WHERE state = 'open' ORDER BY n DESC LIMIT 5",
    ),
    deliveries: tables.rows('SELECT * FROM deliveries ORDER BY id DESC LIMIT 3'),
    events: tables.rows('SELECT * FROM events ORDER BY id DESC LIMIT 3'),
    waiting: tables.rows('SELECT * FROM waiting'),
    outbox: tables.rows('SELECT * FROM outbox ORDER BY id DESC LIMIT 3'),
  });

/** Asks until the answer says that it was done, as whoever was not told so does. */
const insist = (ask: () => Promise<Response | { ok: boolean }>) =>
  eventually(async () => {
    const answer = await ask().catch(() => undefined);
    if (answer?.ok) return true;
    await sleep(100);
    return false;
  });

const addressOf = (customer: string) => `${customer}@clinic.example`;
const nameOf = (nth: number) => `customer-${nth}`;
const phoneOf = (nth: number) => `+49301${String(nth).padStart(6, '0')}`;

/** Makes a customer known, with consent to marketing, and lets their journey begin: by an event, or by hand. */
async function begin(customer: string, { nth, byHand }: { nth: number; byHand: boolean }): Promise<void> {
  const known = {
    type: 'identify',
    userId: customer,
    messageId: `${customer}-known`,
    traits: { email: addressOf(customer), phone: phoneOf(nth), rep: 'anna-berg' },
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

/** Whether the reply to the first mail to an address is lost, so that an operator is asked about it. */
const isDoubted = (address: string) =>
  cases.some(({ point }, n) => addressOf(nameOf(n + 1)) === address && point.startsWith('answer:'));

const dropOnce = async (recipient: string) =>
  isDoubted(recipient) && mailbox.of(recipient).length === 1 ? ('drop' as const) : undefined;

/** Answers for the operator where an outcome is unknown: by what the providers have. Of a letter its provider tells itself. */
async function answerUnknown(): Promise<void> {
  for (const { id, node, address, phone } of unknownOutcomes()) {
    const wasSent = {
      text: texts.texts.some(({ to }) => to === phone),
      visit: tables.rows('SELECT 1 FROM tasks WHERE delivery = ?', id).length > 0,
    }[node];
    const answer = (wasSent ?? mailsOf(address, node).length > 0) ? 'was-sent' : 'was-not';
    await api.deliveries.answer.mutate({ delivery: id, answer }).catch(() => undefined);
  }
}

/** The mails that a node sent to an address. */
const mailsOf = (address: string, node: string) =>
  mailbox.of(address).filter(({ subject }) => subject?.toLowerCase() === node);

const unknownOutcomes = () =>
  tables.rows<{ id: number; node: string; address: string; phone: string }>(
    `SELECT deliveries.id, node, attributes ->> 'email' AS address, attributes ->> 'phone' AS phone
     FROM deliveries JOIN customers ON customers.id = deliveries.customer
     WHERE deliveries.state = 'unknown' AND node <> 'letter'`,
  );

/** What comes true once whoever must say so has answered what is unknown. */
const inTime = <T>(ask: () => T | undefined | false) =>
  eventually(async () => {
    await answerUnknown();
    return ask();
  });

/** The link of a mail that its reader follows. */
const linkIn = (mail: Mail, path: string) =>
  new RegExp(`${product.url}/${path}/[\\w.-]+`).exec(mail.text ?? '')?.[0] ?? '';

/** Lets one customer go through the story, whoever dies meanwhile. */
async function live(nth: number, byHand: boolean): Promise<void> {
  const customer = nameOf(nth);
  const address = addressOf(customer);
  await begin(customer, { nth, byHand });
  const text = await inTime(() => texts.texts.find(({ to }) => to === phoneOf(nth)));
  await insist(() => texts.tellDelivered(text));
  // What its reader does would prove that it came: where an operator is to say so, it is read afterwards.
  const asking = await inTime(() => (!isDoubted(address) || isAnswered(customer)) && mailsOf(address, 'ask')[0]);
  await insist(() => fetch(linkIn(asking, 'u/confirm'), { method: 'POST' }));
  const offer = await inTime(() => mailsOf(address, 'offer')[0]);
  const oneClick = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
  await insist(() => fetch(linkIn(offer, 'u'), { method: 'POST', body: oneClick }));
  const task = await inTime(() => tasksOf(customer)[0]);
  await insist(() =>
    fetch(`${product.url}/inbox-api/tasks/${task.delivery}/complete`, {
      method: 'POST',
      headers: { authorization: `Bearer ${repToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({}),
    }),
  );
  await inTime(() => enrollmentsOf(customer).some(({ state }) => state === 'ended'));
}

const isAnswered = (customer: string) =>
  tables.rows(
    `SELECT 1 FROM answers JOIN deliveries ON deliveries.id = answers.delivery
     JOIN customers ON customers.id = deliveries.customer WHERE outside_id = ?`,
    customer,
  ).length > 0;

const tasksOf = (customer: string) =>
  tables.rows<{ delivery: number; state: string }>(
    `SELECT tasks.delivery, tasks.state FROM tasks JOIN deliveries ON deliveries.id = tasks.delivery
     JOIN customers ON customers.id = deliveries.customer WHERE outside_id = ?`,
    customer,
  );

const enrollmentsOf = (customer: string) =>
  tables.rows<{ id: number; state: string; reason: string }>(
    `SELECT enrollments.id, enrollments.state, reason FROM enrollments
     JOIN customers ON customers.id = enrollments.customer WHERE outside_id = ?`,
    customer,
  );

/** Says that everything there is of a customer is there once, whole and in order. */
async function expectWhole(nth: number): Promise<void> {
  const customer = nameOf(nth);
  const enrollments = enrollmentsOf(customer);
  expect(enrollments.map(({ reason }) => reason)).toEqual(['done']);
  const { trace } = await api.enrollments.trace.query({ id: String(enrollments[0]?.id) });
  const rows = trace.filter(({ type }) => type !== 'waiting' && type !== 'held');
  const said = rows.map(({ type, node, outlet, reason, why }) =>
    [type, node, outlet, reason, type === 'blocked' && why].filter(Boolean).join(' '),
  );
  expect(said).toEqual(wholeStory);
  expect(texts.texts.filter(({ to }) => to === phoneOf(nth))).toHaveLength(1);
  expect(mailbox.of(addressOf(customer)).map(({ subject }) => subject)).toEqual(['Ask', 'Offer']);
  const letters = tables.rows<{ key: string }>(
    `SELECT deliveries.key FROM deliveries JOIN customers ON customers.id = deliveries.customer
     WHERE outside_id = ? AND node = 'letter'`,
    customer,
  );
  expect(letters.map(({ key }) => postOffice.letters.get(key))).toEqual([1]);
  expect(tasksOf(customer).map(({ state }) => state)).toEqual(['completed']);
  const events = tables.rows<{ event: string }>(
    `SELECT event FROM events JOIN customers ON customers.id = events.customer WHERE outside_id = ? ORDER BY event`,
    customer,
  );
  const told = events.map(({ event }) => event).filter((event) => event !== 'sweep.begun');
  expect(told).toEqual(['email.confirmed', 'email.unsubscribed', 'sms.delivered', 'task.accepted', 'task.completed']);
}

const reached = () => readFileSync(join(product.home, 'reached'), 'utf8').trim().split('\n').at(-1);

describe('whatever fails at whichever step, nothing is lost, doubled or out of order', () => {
  it.each(cases)(
    '$part: $how at $point',
    async ({ part, point, how }) => {
      const nth = cases.findIndex((one) => one.point === point && one.how === how) + 1;
      await product.ask(part, { point, how } satisfies Arming);
      const reviving = how === 'kill' ? product.whenGone(part).then(() => product.revive(part)) : Promise.resolve();
      await Promise.all([live(nth, point.startsWith('enroll:')), reviving]);
      expect(reached()).toBe(`${point} ${how}`);
      await expectWhole(nth);
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
    for (const node of passed) {
      expect(nodes[node], node).toMatchObject({ entered: cases.length, left: cases.length });
    }
  });
});

const count = (sql: string) => tables.rows<{ n: number }>(sql)[0]?.n ?? -1;
