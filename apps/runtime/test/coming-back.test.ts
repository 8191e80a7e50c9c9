import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { freePort } from '@waymark/temporal';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, callApi, post, publish } from './callers.ts';
import { type Mail, type Mailbox, openMailbox } from './mailbox.ts';
import { type Product, startProduct, until } from './product.ts';
import { readTables } from './tables.ts';

let product: Product;
let mailbox: Mailbox;
let api: Api;
let mailPort: number;
/** Whose mails the provider puts off for now. */
const putOff = new Set<string>();
const returnPath = 'bounces@mail.waymark.example';
const postfixReport = readFileSync(
  fileURLToPath(new URL('../../../plugins/email/src/returned-mail/postfix.eml', import.meta.url)),
  'utf8',
);

const mail = (id: string) => ({
  id,
  kind: 'channel',
  connector: 'email',
  purpose: 'marketing',
  content: { subject: id, body: '[Read](https://example.org/read) · [Leave]({{ links.unsubscribe }})' },
});
const pair = {
  format: 1,
  key: 'pair',
  name: 'Two mails',
  exits: [{ reason: 'bounced', when: { event: 'email.bounced', of: 'first' } }],
  nodes: [
    { id: 'begin', kind: 'trigger', on: { type: 'event', event: 'pair.begins' } },
    mail('first'),
    { id: 'pause', kind: 'wait', until: { type: 'event', event: 'pair.goes-on' } },
    mail('second'),
  ],
  edges: [
    { from: 'begin', to: 'first' },
    { from: 'first', to: 'pause' },
    { from: 'pause', outlet: 'happened', to: 'second' },
  ],
};

beforeAll(async () => {
  mailPort = await freePort();
  const refuse = (to: string) => (putOff.has(to) ? { code: 451, text: '4.3.0 try later' } : undefined);
  [product, mailbox] = await Promise.all([
    startProduct({ environment: { WAYMARK_MAIL_PORT: String(mailPort) } }),
    openMailbox(refuse),
  ]);
  api = callApi(product);
  const settings = { ...mailbox.settings, returnPath };
  await api.connections.save.mutate({ connector: 'email', name: 'SMTP', settings });
  await publish(api, pair);
}, 240_000);
afterAll(() => Promise.all([product.stop(), mailbox.close()]));

const addressOf = (userId: string) => `${userId}@clinic.example`;
const track = (userId: string, event: string) => post(product, '/v1/track', { userId, event });

/** Enrolls somebody who agreed, and gives the first mail they get. */
async function begin(userId: string): Promise<Mail> {
  const consent = { categoryPreferences: { 'email.marketing': true } };
  await post(product, '/v1/identify', { userId, traits: { email: addressOf(userId) }, context: { consent } });
  await track(userId, 'pair.begins');
  return until(() => mailbox.of(addressOf(userId))[0], { seconds: 90 });
}

const unsubscribeLink = (of: Mail) =>
  /<(http[^>]+)>/.exec(of.headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? '')?.[1] ?? '';
const oneClick = (of: Mail) =>
  fetch(unsubscribeLink(of), { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });

/** The rows of a customer's latest enrollment, once there is one like this. */
async function untilRow(userId: string, like: Record<string, string>) {
  const { rows } = await api.enrollments.list.query({ journey: 'pair' });
  const id = rows.find(({ customer }) => customer.id === userId)?.id ?? '';
  const fits = (row: object) => Object.entries(like).every(([name, value]) => Reflect.get(row, name) === value);
  return until(
    async () => {
      const { trace } = await api.enrollments.trace.query({ id });
      return trace.find(fits);
    },
    { seconds: 90, otherwise: () => `no ${JSON.stringify(like)}; printed ${product.printed().slice(-3_000)}` },
  );
}

describe('what comes back from real mail', () => {
  it('a bounce ends the journey that hears of it, and nothing goes to that address again', async () => {
    const first = await begin('bouncing');
    const key = /<(\w{40})\.waymark@/.exec(first.messageId ?? '')?.[1] ?? '';
    const raw = postfixReport.replaceAll('{key}', key);
    const transport = createTransport({ host: '127.0.0.1', port: mailPort, secure: false, ignoreTLS: true });
    const envelope = { from: '', to: returnPath.replace('@', `+${key}@`) };
    expect((await transport.sendMail({ envelope, raw })).response).toMatch(/^250/);
    transport.close();
    await untilRow('bouncing', { type: 'exited', reason: 'bounced' });
    const tables = readTables(product.home);
    const listed = tables.rows('select channel, address, reason from suppressions');
    tables.close();
    expect(listed).toEqual([{ channel: 'email', address: addressOf('bouncing'), reason: 'bounced' }]);
    await post(product, '/v1/identify', { userId: 'heir', traits: { email: addressOf('Bouncing') } });
    const consent = { categoryPreferences: { 'email.marketing': true } };
    await post(product, '/v1/identify', { userId: 'heir', context: { consent } });
    await track('heir', 'pair.begins');
    await until(async () => {
      const { rows } = await api.enrollments.list.query({ journey: 'pair' });
      return rows.some(({ customer }) => customer.id === 'heir');
    });
    await untilRow('heir', { type: 'blocked', why: 'suppressed' });
  });

  it('a one-click unsubscribe holds for the next mail, though Temporal was down when it came', async () => {
    const first = await begin('leaving');
    expect(first.headers.find(({ key }) => key === 'list-unsubscribe-post')?.value).toBe('List-Unsubscribe=One-Click');
    await product.kill('temporal');
    expect((await fetch(unsubscribeLink(first))).status).toBe(200);
    expect((await oneClick(first)).status).toBe(200);
    await product.revive('temporal');
    await track('leaving', 'pair.goes-on');
    await untilRow('leaving', { type: 'blocked', why: 'consent' });
    expect(mailbox.of(addressOf('leaving'))).toHaveLength(1);
  });

  it('and it holds for a mail in back-off', async () => {
    const first = await begin('waiting');
    putOff.add(addressOf('waiting'));
    await track('waiting', 'pair.goes-on');
    const tables = readTables(product.home);
    const attempts = () =>
      tables.rows<{ attempts: number }>(`select attempts from deliveries where node = 'second' and state = 'planned'`);
    // The second try comes at once, the third after seconds.
    await until(() => attempts().some((row) => row.attempts > 1), { seconds: 90 });
    tables.close();
    expect((await oneClick(first)).status).toBe(200);
    putOff.delete(addressOf('waiting'));
    await untilRow('waiting', { type: 'blocked', why: 'consent' });
    expect(mailbox.of(addressOf('waiting'))).toHaveLength(1);
  });
});
