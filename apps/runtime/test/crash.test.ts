import { beforeAll, describe, expect, it } from 'vitest';
import { allTestsOnMailing } from './all-tests-on-mailing.ts';
import { type Api, post, publish } from './callers.ts';
import type { Mail, Mailbox } from './mailbox.ts';
import type { Operator } from './operator.ts';
import { type Product, until } from './product.ts';

const offer = 'https://example.org/offer';
const mail = (id: string, subject: string) => ({
  id,
  kind: 'channel',
  connector: 'email',
  purpose: 'service',
  content: { subject, body: `Dear {{ customer.lastName }}, [read on](${offer}).` },
});
const untilClicked = {
  id: 'read',
  kind: 'wait',
  until: { type: 'event', event: 'email.clicked', of: 'offer', timeout: 'P30D' },
};
const trigger = (event: string) => ({ id: 'begin', kind: 'trigger', on: { type: 'event', event } });

const firstWeeks = {
  format: 1,
  key: 'first-weeks',
  name: 'First weeks',
  nodes: [
    trigger('hcp.registered'),
    mail('welcome', 'Welcome'),
    { id: 'pause', kind: 'wait', until: { type: 'duration', duration: 'PT8S' } },
    mail('offer', 'Offer'),
    untilClicked,
    { id: 'done', kind: 'exit', reason: 'has-read' },
  ],
  edges: [
    { from: 'begin', to: 'welcome' },
    { from: 'welcome', to: 'pause' },
    { from: 'pause', to: 'offer' },
    { from: 'offer', to: 'read' },
    { from: 'read', outlet: 'happened', to: 'done' },
  ],
};
const offerOnly = {
  format: 1,
  key: 'offer-only',
  name: 'Offer only',
  nodes: [trigger('hcp.asked'), mail('offer', 'Offer'), untilClicked, { id: 'done', kind: 'exit', reason: 'has-read' }],
  edges: [
    { from: 'begin', to: 'offer' },
    { from: 'offer', to: 'read' },
    { from: 'read', outlet: 'happened', to: 'done' },
  ],
};
const wholeWay = [
  ...['enrolled begin', 'entered welcome', 'sent welcome', 'left welcome next', 'entered pause', 'waiting pause'],
  ...['left pause next', 'entered offer', 'sent offer', 'left offer next', 'entered read', 'waiting read'],
  ...['left read happened', 'entered done', 'exited has-read'],
];

let product: Product;
let mailbox: Mailbox;
let api: Api;
let operator: Operator;

allTestsOnMailing({}, (mailing) => {
  ({ product, mailbox, api, operator } = mailing);
});
beforeAll(async () => {
  for (const journey of [firstWeeks, offerOnly]) await publish(api, journey);
});

const otherwise = () => `it did not come true; the product printed:\n${product.printed().slice(-4_000)}`;
const eventually = <T>(ask: () => Promise<T | undefined | false> | T | undefined | false) =>
  until(ask, { seconds: 60, otherwise });
const addressOf = (customer: string) => `${customer}@clinic.example`;

/** Tells over HTTP that customers exist and what they did. */
async function send(customers: string[], event: string): Promise<void> {
  for (const userId of customers) {
    const traits = { email: addressOf(userId), lastName: userId };
    expect((await post(product, '/v1/identify', { userId, traits })).status).toBe(200);
    expect((await post(product, '/v1/track', { userId, event, messageId: `${userId}-${event}` })).status).toBe(200);
  }
}

/** The enrollments of some customers, once so many of them are where the condition says. */
async function enrollments(journey: string, customers: string[]) {
  const { rows } = await api.enrollments.list.query({ journey, limit: 200 });
  return rows.filter(({ customer }) => customers.includes(customer.id));
}
const untilAll = (journey: string, customers: string[], where: { node?: string; state?: string }) =>
  eventually(async () => {
    const rows = await enrollments(journey, customers);
    const there = rows.filter((row) => Object.entries(where).every(([field, value]) => Object(row)[field] === value));
    return there.length >= customers.length && rows;
  });

/** Whether Temporal keeps the timer of a wait, and whether it came. */
async function timer({ workflowId }: { workflowId: string }): Promise<'none' | 'started' | 'fired'> {
  const history = await operator.history(workflowId);
  if (history.some((event) => event.timerFiredEventAttributes)) return 'fired';
  return history.some((event) => event.timerStartedEventAttributes) ? 'started' : 'none';
}
const untilTimer = (row: { workflowId: string }, state: 'started' | 'fired') =>
  eventually(async () => (await timer(row)) === state);

/** Follows the tracked link of a mail. */
async function click({ text = '' }: Mail): Promise<void> {
  const [link = ''] = new RegExp(`${product.url}/c/[\\w.-]+`).exec(text) ?? [];
  const answer = await fetch(link, { redirect: 'manual' });
  expect(answer.headers.get('location')).toBe(offer);
}
const clickOffers = async (customers: string[]) => {
  for (const one of customers) {
    const [sent] = mailbox.of(addressOf(one)).filter(({ subject }) => subject === 'Offer');
    if (sent) await click(sent);
  }
};

/** Says that each customer went the whole way once: one enrollment, one execution, one mail of each kind, every row. */
async function expectWholeWayOnce(customers: string[]): Promise<void> {
  const rows = await enrollments('first-weeks', customers);
  expect(rows.map(({ customer, reason }) => `${customer.id} ${reason}`).sort()).toEqual(
    customers.map((one) => `${one} has-read`),
  );
  const ids = rows.map(({ workflowId }) => workflowId);
  await eventually(async () => {
    const found = (await operator.executions('first-weeks')).filter(({ workflowId }) => ids.includes(workflowId));
    return (
      found.filter(({ status }) => status === 'COMPLETED').length === customers.length &&
      found.length === customers.length
    );
  });
  for (const one of customers) {
    expect(mailbox.of(addressOf(one)).map(({ subject }) => subject)).toEqual(['Welcome', 'Offer']);
  }
  for (const { id } of rows) {
    const { trace } = await api.enrollments.trace.query({ id });
    expect(
      trace.map(({ type, node, outlet, reason }) => [type, node, outlet, reason].filter(Boolean).join(' ')),
    ).toEqual(wholeWay);
    const [paused] = trace.filter(({ type }) => type === 'waiting');
    expect(trace.find(({ type, node }) => type === 'left' && node === 'pause')?.at).toBe(paused?.until);
  }
}

describe('kill -9 in the middle of a wait', () => {
  it('of API and worker: the journeys go on, every mail goes once, every row is there', async () => {
    const customers = ['a1', 'a2', 'a3', 'a4', 'a5'];
    await send(customers, 'hcp.registered');
    const waiting = await untilAll('first-weeks', customers, { node: 'pause' });
    for (const row of waiting) await untilTimer(row, 'started');
    await Promise.all([product.kill('api'), product.kill('worker')]);
    for (const row of waiting) expect(await timer(row)).toBe('started');
    for (const row of waiting) await untilTimer(row, 'fired');
    await Promise.all([product.revive('api'), product.revive('worker')]);
    await send(customers, 'hcp.registered');
    await untilAll('first-weeks', customers, { node: 'read' });
    await clickOffers(customers);
    await untilAll('first-weeks', customers, { state: 'ended' });
    await expectWholeWayOnce(customers);
  }, 180_000);

  it('of the Temporal server: the journeys go on, every mail goes once, every row is there', async () => {
    const customers = ['b1', 'b2', 'b3', 'b4', 'b5'];
    await send(customers, 'hcp.registered');
    const waiting = await untilAll('first-weeks', customers, { node: 'pause' });
    for (const row of waiting) await untilTimer(row, 'started');
    await product.kill('temporal');
    expect(waiting.map(({ until: end = '' }) => Date.parse(end) > Date.now())).not.toContain(false);
    await eventually(async () => (await fetch(`${product.url}/health`)).status === 503);
    await product.revive('temporal');
    await untilAll('first-weeks', customers, { node: 'read' });
    await clickOffers(customers);
    await untilAll('first-weeks', customers, { state: 'ended' });
    await expectWholeWayOnce(customers);
  }, 180_000);

  it('of the worker: a click that comes meanwhile ends the wait after its return', async () => {
    const customers = ['c1', 'c2'];
    await send(customers, 'hcp.asked');
    for (const row of await untilAll('offer-only', customers, { node: 'read' })) await untilTimer(row, 'started');
    await product.kill('worker');
    const before = Date.now();
    await clickOffers(customers);
    const clicked = Date.now();
    for (const { state } of await enrollments('offer-only', customers)) expect(state).toBe('open');
    await product.revive('worker');
    const rows = await untilAll('offer-only', customers, { state: 'ended' });
    expect(rows.map(({ reason }) => reason)).toEqual(['has-read', 'has-read']);
    for (const { id } of rows) {
      const { trace } = await api.enrollments.trace.query({ id });
      const left = Date.parse(trace.find(({ node, type }) => node === 'read' && type === 'left')?.at ?? '');
      expect(left).toBeGreaterThanOrEqual(before);
      expect(left).toBeLessThanOrEqual(clicked);
    }
    for (const one of customers) expect(mailbox.of(addressOf(one))).toHaveLength(1);
  });
});
