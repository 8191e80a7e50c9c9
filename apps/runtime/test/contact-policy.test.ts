import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { allTestsOnMailing } from './all-tests-on-mailing.ts';
import { type Api, post, publish } from './callers.ts';
import { command } from './command.ts';
import type { Mailbox } from './mailbox.ts';
import { type Product, until } from './product.ts';

let product: Product;
let mailbox: Mailbox;
let api: Api;
const folder = mkdtempSync(join(tmpdir(), 'waymark-policy-'));

allTestsOnMailing({}, (mailing) => {
  ({ product, mailbox, api } = mailing);
});
beforeAll(async () => {
  for (const key of ['news', 'offers']) await publish(api, promotion(key));
});
afterEach(() => api.policy.save.mutate({ policy: {} }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const promotion = (key: string) => ({
  format: 1,
  key,
  name: key,
  nodes: [
    { id: 'begin', kind: 'trigger', on: { type: 'event', event: 'promotion.begins' } },
    { id: 'mail', kind: 'channel', connector: 'email', purpose: 'marketing', content: { subject: key, body: 'Hello' } },
  ],
  edges: [{ from: 'begin', to: 'mail' }],
});

const addressOf = (userId: string) => `${userId}@clinic.example`;
const identify = (userId: string, traits: object) => post(product, '/v1/identify', { userId, traits });
const consent = (userId: string, state: 'granted' | 'withdrawn') => {
  const categoryPreferences = { 'email.marketing': state === 'granted' };
  return post(product, '/v1/identify', { userId, context: { consent: { categoryPreferences } } });
};
async function begin(userId: string, traits: object = {}): Promise<void> {
  await identify(userId, { email: addressOf(userId), ...traits });
  await consent(userId, 'granted');
  await post(product, '/v1/track', { userId, event: 'promotion.begins' });
}

/** What became of a customer's message in a journey: rows but for the ways taken. */
async function look(journey: string, userId: string): Promise<string[]> {
  const { rows } = await api.enrollments.list.query({ journey });
  const row = rows.find(({ customer }) => customer.id === userId);
  const trace = row ? (await api.enrollments.trace.query({ id: row.id })).trace : [];
  return trace
    .filter(({ type }) => !['enrolled', 'entered', 'left'].includes(type))
    .map(({ type, why }) => [type, why].join(' ').trim());
}
const untilLast = (journey: string, userId: string, last: string, seconds = 60) =>
  until(
    async () => {
      const said = await look(journey, userId);
      return said.at(-1) === last && said;
    },
    { seconds, otherwise: () => `${userId} in ${journey}: ${product.printed().slice(-2_000)}` },
  );

it('is printed and stored by command, and told what is wrong in it', async () => {
  const file = join(folder, 'policy.json');
  expect(await command(product, 'policy')).toEqual({ json: {} });
  const policy = { caps: [{ channel: 'email', max: 3, per: 'P7D' }] };
  writeFileSync(file, JSON.stringify(policy));
  expect(await command(product, 'policy', file)).toEqual({ json: policy });
  expect(await command(product, 'policy')).toEqual({ json: policy });
  writeFileSync(file, JSON.stringify({ caps: [{ max: 3 }] }));
  expect(await command(product, 'policy', file)).toMatchObject({
    complaint: expect.stringContaining('policy.caps.0.per'),
  });
});

it('two journeys that one event begins for one customer do not pass one cap', async () => {
  await api.policy.save.mutate({ policy: { caps: [{ max: 1, per: 'P7D' }] } });
  const customers = Array.from({ length: 10 }, (_, n) => `capped-${n}`);
  await Promise.all(customers.map((userId) => begin(userId)));
  for (const userId of customers) {
    const both = [await untilLast('news', userId, 'exited'), await untilLast('offers', userId, 'exited')];
    expect(both.map(([first]) => first).sort()).toEqual(['blocked cap', 'sent']);
    expect(mailbox.of(addressOf(userId))).toHaveLength(1);
  }
  expect(await command(product, 'why', 'capped-0')).toMatchObject({
    json: [{ type: 'not-sent', state: 'blocked', why: 'cap', at: expect.any(String) }],
  });
});

it('spacing lets one of two messages at once go', async () => {
  await api.policy.save.mutate({ policy: { spacing: [{ channel: 'email', apart: 'PT1H' }] } });
  await begin('spaced');
  const both = [await untilLast('news', 'spaced', 'exited'), await untilLast('offers', 'spaced', 'exited')];
  expect(both.map(([first]) => first).sort()).toEqual(['blocked cap', 'sent']);
});

it('a purpose is held while a condition is true, and goes once the customer’s attribute changes', async () => {
  const complaint = { attribute: 'complaint', is: 'equal', value: 'open' };
  const holds = [{ purposes: ['marketing' as const], while: complaint as never }];
  await api.policy.save.mutate({ policy: { holds } });
  await begin('complaining', { complaint: 'open' });
  await untilLast('news', 'complaining', 'held policy');
  await untilLast('offers', 'complaining', 'held policy');
  expect(mailbox.of(addressOf('complaining'))).toEqual([]);
  await identify('complaining', { complaint: 'closed' });
  expect(await untilLast('news', 'complaining', 'exited')).toEqual(['held policy', 'sent', 'exited']);
  expect(await untilLast('offers', 'complaining', 'exited')).toEqual(['held policy', 'sent', 'exited']);
});

const clock = (at: number) => new Date(at).toISOString().slice(11, 16);

it('quiet hours hold, in the customer’s zone, until they end', async () => {
  const [from, to] = [clock(Date.now() - 3_600_000), clock(Date.now() + 3_600_000)];
  await api.policy.save.mutate({ policy: { quietHours: { from, to } } });
  await begin('asleep');
  await begin('awake', { timeZone: 'Asia/Tokyo' });
  await untilLast('news', 'asleep', 'held quiet-hours');
  await untilLast('news', 'awake', 'exited');
  const [reason] = (await api.customers.whyNot.query({ customer: 'asleep', journey: 'news' })).reasons;
  expect(reason).toMatchObject({ state: 'held', why: 'quiet-hours', until: expect.stringContaining(`T${to}:00.000Z`) });
});

it('everything is asked again after quiet hours', async () => {
  const end = Math.ceil((Date.now() + 30_000) / 60_000) * 60_000;
  await api.policy.save.mutate({ policy: { quietHours: { from: clock(end - 3_600_000), to: clock(end) } } });
  await begin('staying');
  await begin('leaving');
  for (const userId of ['staying', 'leaving']) await untilLast('news', userId, 'held quiet-hours');
  await consent('leaving', 'withdrawn');
  expect(await untilLast('news', 'staying', 'exited', 120)).toEqual(['held quiet-hours', 'sent', 'exited']);
  expect(await untilLast('news', 'leaving', 'exited')).toEqual(['held quiet-hours', 'blocked consent', 'exited']);
  expect(mailbox.of(addressOf('staying')).map(({ subject }) => subject)).toContain('news');
  expect(mailbox.of(addressOf('leaving'))).toEqual([]);
});
