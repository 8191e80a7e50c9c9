import { freePort } from '@waymark/temporal';
import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { secretsOf } from '../src/connections/secrets.ts';
import { readMail } from './read-mail.ts';
import { type Served, serve } from './serve.ts';
import { goLive, registrationPlan } from './temporary-store.ts';

const webhookSecret = 'what-comes-back-7d20';
let served: Served;
let relay: SMTPServer;
let mailPort: number;
let connection: string;
/** What the relay took: the envelope's sender, and the message. */
const relayed: { from: string; raw: string }[] = [];

beforeAll(async () => {
  relay = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 100,
    onData: async (stream, { envelope }, done) => {
      const raw = await readMail(stream);
      if (!raw) return;
      relayed.push({ from: envelope.mailFrom ? envelope.mailFrom.address : '', raw: raw.toString() });
      done();
    },
  });
  relay.on('error', () => {});
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve));
  const address = relay.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  mailPort = await freePort();
  served = await serve({ WAYMARK_MAIL_PORT: String(mailPort) });
  await goLive(served.foundation.store, registrationPlan({}));
  const settings = {
    host: '127.0.0.1',
    port,
    secure: 'none',
    fromAddress: 'news@waymark.example',
    returnPath: 'bounces@mail.waymark.example',
  };
  const draft = { connector: 'email', name: 'SMTP', settings, secrets: { webhookSecret } };
  ({ id: connection } = await served.call<{ id: string }>('connections.save', draft, 'mutation'));
});
afterAll(async () => {
  await served.stop();
  await new Promise<void>((resolve) => relay.close(() => resolve()));
});

/** Enrolls somebody and sends them a message over the connection. */
async function send(outsideId: string): Promise<{ delivery: number; email: string; returnPath: string; id: string }> {
  const { foundation, post } = served;
  const { store, keys, connectors } = foundation;
  const email = `${outsideId}@clinic.example`;
  await post('/v1/identify', { userId: outsideId, traits: { email } });
  await post('/v1/track', { userId: outsideId, event: 'hcp.registered' });
  const customer = (await store.customers.byOutsideId(outsideId))?.id ?? '';
  const enrollment = (await store.enrollments.openOf(customer))[0]?.id ?? 0;
  const key = Buffer.from(outsideId).toString('hex').padEnd(40, '0');
  const stored = await store.connections.byId(connection);
  if (!stored) throw new Error('the connection is gone');
  const sent = await connectors.connectors.get('email')?.deliver(
    { settings: stored.settings, secrets: secretsOf(stored, keys.secrets) },
    {
      key,
      messageId: `${key}.waymark`,
      to: email,
      customer: { id: outsideId },
      content: { subject: 'News', body: 'A note.' },
      links: {},
      purpose: 'marketing',
      journey: { name: 'News', node: 'News' },
    },
  );
  if (!sent || 'failure' in sent) throw new Error(`nothing was sent: ${sent?.failure.message}`);
  const id = sent.receipt.providerId ?? '';
  const delivery = await store.transaction((tables) => {
    const row = { enrollment, node: 'news', customer, connector: 'email', connection, channel: 'email', key };
    const planned = tables.deliveries.plan({ ...row, visit: 1, purpose: 'marketing', contacts: 'customer' });
    tables.deliveries.change(planned.id, { state: 'accepted', handedAt: Date.now(), providerId: id, address: email });
    return planned.id;
  });
  return { delivery, email, returnPath: relayed.at(-1)?.from ?? '', id };
}

const report = ({ email, id }: { email: string; id: string }, status: string): string =>
  [
    'From: MAILER-DAEMON@mx.waymark.example',
    'To: bounces@mail.waymark.example',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.waymark.example',
    '',
    `Final-Recipient: rfc822; ${email}`,
    'Action: failed',
    `Status: ${status}`,
    `Diagnostic-Code: smtp; 550 ${status} <${email}> is not here`,
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: ${id}`,
    '',
    '--b--',
    '',
  ].join('\r\n');

async function toReturnPath(to: string, raw: string): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port: mailPort, ignoreTLS: true, secure: false });
  await transport.sendMail({ envelope: { from: '', to }, raw });
  transport.close();
}

const posted = (raw: string, authorization: string) =>
  fetch(`${served.url}/hooks/${connection}`, {
    method: 'POST',
    headers: { 'content-type': 'message/rfc822', authorization },
    body: raw,
  });

const told = async (delivery: number) =>
  (await served.foundation.store.events.ofDelivery(delivery)).map(({ event, properties }) => ({ event, properties }));
const isSuppressed = (email: string) => served.foundation.store.suppressions.has('email', email);

it('a hard bounce to the return path of a message is told of that message, and its address is written to no more', async () => {
  const sent = await send('ada');
  expect(sent.returnPath).toMatch(/^bounces\+[0-9a-f]{40}@mail\.waymark\.example$/);
  await toReturnPath(sent.returnPath, report(sent, '5.1.1'));
  expect(await told(sent.delivery)).toEqual([
    {
      event: 'email.bounced',
      properties: { status: '5.1.1', hard: true, diagnostic: '550 5.1.1 (address) is not here' },
    },
  ]);
  expect(await isSuppressed(sent.email)).toBe(true);
});

it('a full mailbox is told, and written to again', async () => {
  const sent = await send('ben');
  await toReturnPath(sent.returnPath, report(sent, '5.2.2'));
  expect(await told(sent.delivery)).toMatchObject([{ event: 'email.bounced', properties: { hard: false } }]);
  expect(await isSuppressed(sent.email)).toBe(false);
});

it('a mail server that posts it says the secret, and the message is found by its Message-ID', async () => {
  const sent = await send('cia');
  const raw = report(sent, '5.1.1');
  expect((await posted(raw, 'Bearer something-else')).status).toBe(401);
  expect(await told(sent.delivery)).toEqual([]);
  const basic = `Basic ${Buffer.from(`mta:${webhookSecret}`).toString('base64')}`;
  const answers = [await posted(raw, `Bearer ${webhookSecret}`), await posted(raw, basic)];
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(await told(sent.delivery)).toMatchObject([{ event: 'email.bounced', properties: { hard: true } }]);
  expect(await isSuppressed(sent.email)).toBe(true);
});
