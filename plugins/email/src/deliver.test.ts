import { type ConnectorContext, type Delivery, Failure } from '@waymark/connectors/sdk';
import PostalMime, { type Email } from 'postal-mime';
import type { SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import type { Content } from './content.ts';
import { checkConnection, deliver } from './deliver.ts';
import { type FakeSmtp, startSmtp } from './fake-provider.ts';
import { Secrets, Settings } from './settings.ts';

const servers: FakeSmtp[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

async function start(options: SMTPServerOptions = {}): Promise<FakeSmtp> {
  const server = await startSmtp('accepts', options);
  servers.push(server);
  return server;
}

function contextFor(server: FakeSmtp, different: Record<string, unknown> = {}): ConnectorContext<Settings, Secrets> {
  return {
    settings: Settings.parse({ ...server.settings, ...different }),
    secrets: Secrets.parse(server.secrets),
    fetch,
    log: () => {},
    signal: AbortSignal.timeout(20_000),
    now: () => new Date('2026-03-02T08:00:00Z'),
  };
}

function mail(content: Partial<Content> = {}, different: Partial<Delivery<Content>> = {}): Delivery<Content> {
  return {
    key: 'e1:welcome:1',
    messageId: '3f9a-welcome-1',
    to: 'ada@clinic.example',
    customer: { id: 'c-1', name: 'Ada', language: 'de' },
    content: { subject: 'Willkommen, Dr. Åström', body: 'Guten Tag', ...content },
    links: {},
    purpose: 'marketing',
    journey: { name: 'HCP welcome', node: 'Welcome email' },
    ...different,
  };
}

async function received(server: FakeSmtp): Promise<Email & { header: (name: string) => string | undefined }> {
  const parsed = await PostalMime.parse(server.messages.at(-1)?.raw ?? '');
  return {
    ...parsed,
    text: parsed.text?.trimEnd() ?? '',
    header: (name) => parsed.headers.find(({ key }) => key === name)?.value,
  };
}

async function failureOf(attempt: Promise<unknown>): Promise<unknown> {
  const thrown = await attempt.catch((error: unknown) => error);
  return Failure.is(thrown) ? { kind: thrown.kind, message: thrown.message } : thrown;
}

describe('a mail that arrives', () => {
  test('has sender, recipient, subject, text and HTML', async () => {
    const server = await start();
    const receipt = await deliver(
      contextFor(server, { replyTo: 'answers@waymark.example' }),
      mail({
        preheader: 'Kurz & gut',
        body: '# Guten Tag\n\nLesen Sie **das** [hier](https://waymark.example/a?b=1&c=2).\n\n1. eins\n2. zwei',
      }),
    );
    const arrived = await received(server);
    expect(server.messages.at(-1)).toMatchObject({ from: 'news@waymark.example', to: ['ada@clinic.example'] });
    expect(arrived.from).toMatchObject({ name: 'Team Ωmega', address: 'news@waymark.example' });
    expect(arrived.to).toMatchObject([{ address: 'ada@clinic.example' }]);
    expect(arrived.replyTo).toMatchObject([{ address: 'answers@waymark.example' }]);
    expect(arrived.subject).toBe('Willkommen, Dr. Åström');
    expect(arrived.date).toBe('2026-03-02T08:00:00.000Z');
    expect(arrived.text).toBe(
      'Guten Tag\n\nLesen Sie das hier (https://waymark.example/a?b=1&c=2).\n\n1. eins\n2. zwei',
    );
    expect(arrived.html).toContain('<h1>Guten Tag</h1>');
    expect(arrived.html).toContain('<a href="https://waymark.example/a?b=1&amp;c=2">hier</a>');
    expect(arrived.html).toContain('lang="de"');
    expect(arrived.html).toContain('Kurz &amp; gut');
    expect(receipt).toMatchObject({ providerId: arrived.messageId, at: '2026-03-02T08:00:00.000Z' });
  });

  test('has the same Message-ID at every attempt', async () => {
    const server = await start();
    await deliver(contextFor(server), mail());
    const first = await received(server);
    await deliver(contextFor(server), mail());
    expect(first.messageId).toBe('<3f9a-welcome-1@waymark.example>');
    expect((await received(server)).messageId).toBe(first.messageId);
  });

  test('has both one-click headers, each on one line, when there is an unsubscribe link', async () => {
    const server = await start();
    const unsubscribe = `https://waymark.example/u/${'t'.repeat(200)}`;
    await deliver(contextFor(server), mail({}, { links: { unsubscribe } }));
    expect(server.messages.at(-1)?.raw).toContain(`List-Unsubscribe: <${unsubscribe}>\r\n`);
    expect(server.messages.at(-1)?.raw).toContain('\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
    await deliver(contextFor(server), mail());
    expect((await received(server)).header('list-unsubscribe')).toBeUndefined();
  });

  test('shows raw HTML as text and has no link that runs code', async () => {
    const server = await start();
    await deliver(contextFor(server), mail({ body: '<script>alert(1)</script> [x](javascript:alert(1)) <b>Ada</b>' }));
    const { html } = await received(server);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toMatch(/<script|<b>|href="javascript/);
  });

  test('keeps a line that is a lone dot', async () => {
    const server = await start();
    await deliver(contextFor(server), mail({ body: 'before\n.\nafter' }));
    expect((await received(server)).text).toBe('before\n.\nafter');
  });
});

describe('a message that cannot be sent', () => {
  test.each([
    ['a message id of two lines', mail({}, { messageId: 'a\r\nBcc: x@example.com' })],
    ['an address of two lines', mail({}, { to: 'ada@clinic.example\r\nBcc: x@example.com' })],
    ['two addresses', mail({}, { to: 'ada@clinic.example, eve@clinic.example' })],
    ['no address', mail({}, { to: undefined })],
    ['an unsubscribe link of two lines', mail({}, { links: { unsubscribe: 'https://waymark.example/u\r\nX: y' } })],
    ['an unsubscribe link that is no URL', mail({}, { links: { unsubscribe: 'javascript:alert(1)' } })],
  ])('with %s is invalid, and nothing reaches the server', async (_, delivery) => {
    const server = await start();
    expect(await failureOf(deliver(contextFor(server), delivery))).toMatchObject({ kind: 'invalid-message' });
    expect(server.taken()).toBe(0);
  });
});

describe("the server's replies", () => {
  const reply = (responseCode: number, text = 'No') => Object.assign(new Error(text), { responseCode });

  test.each([
    ['421 at the recipient', { onRcptTo: (_a, _s, done) => done(reply(421)) }, 'transient'],
    ['450 at the recipient', { onRcptTo: (_a, _s, done) => done(reply(450)) }, 'transient'],
    ['553 at the recipient', { onRcptTo: (_a, _s, done) => done(reply(553)) }, 'refused'],
    ['550 at the sender', { onMailFrom: (_a, _s, done) => done(reply(550)) }, 'config'],
    ['530 at the sender', { onMailFrom: (_a, _s, done) => done(reply(530)) }, 'auth'],
    ['421 after the body', { onData: (s, _s, done) => void s.resume().on('end', () => done(reply(421))) }, 'transient'],
    ['451 after the body', { onData: (s, _s, done) => void s.resume().on('end', () => done(reply(451))) }, 'transient'],
    ['550 after the body', { onData: (s, _s, done) => void s.resume().on('end', () => done(reply(550))) }, 'refused'],
    [
      '554 after the body',
      { onData: (s, _s, done) => void s.resume().on('end', () => done(reply(554))) },
      'invalid-message',
    ],
    ['421 at the greeting', { onConnect: (_s, done) => done(reply(421)) }, 'transient'],
    ['554 at the greeting', { onConnect: (_s, done) => done(reply(554)) }, 'config'],
    ['454 at the sign-in', { onAuth: (_a, _s, done) => done(reply(454)) }, 'transient'],
    ['no sign-in', { disabledCommands: ['AUTH'] }, 'config'],
    ['a size limit', { size: 100 }, 'invalid-message'],
  ] satisfies [string, SMTPServerOptions, string][])('%s', async (_, options, kind) => {
    const server = await start(options);
    expect(await failureOf(deliver(contextFor(server), mail()))).toMatchObject({ kind });
  });

  test('a server without the encryption asked for, or with a certificate nobody knows, is a config failure', async () => {
    const plain = await start();
    expect(await failureOf(checkConnection(contextFor(plain, { secure: 'starttls' })))).toMatchObject({
      kind: 'config',
    });
    const unknown = await start({ hideSTARTTLS: false });
    expect(await failureOf(checkConnection(contextFor(unknown, { secure: 'starttls' })))).toMatchObject({
      kind: 'config',
    });
    const secure = await start({ secure: true });
    expect(await failureOf(checkConnection(contextFor(secure, { secure: 'tls' })))).toMatchObject({ kind: 'config' });
  });

  test('an abort while the server thinks about the body leaves the outcome unknown', async () => {
    const abort = new AbortController();
    const server = await start({ onData: (stream) => void stream.resume().on('end', () => abort.abort()) });
    const attempt = deliver({ ...contextFor(server), signal: abort.signal }, mail());
    expect(await failureOf(attempt)).toMatchObject({ kind: 'unknown' });
  });
});
