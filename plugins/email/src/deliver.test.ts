import type { SMTPServerOptions } from 'smtp-server';
import { describe, expect, test } from 'vitest';
import { checkConnection, deliver } from './deliver.ts';
import { contextFor, failureOf, mail, openMailroom, received } from './mailroom.ts';
import { Settings } from './settings.ts';

const { start } = openMailroom();
const { key } = mail();

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
    expect(arrived.html).toMatch(/<h1 style="[^"]+">Guten Tag<\/h1>/);
    expect(arrived.html).toMatch(/<a href="https:\/\/waymark\.example\/a\?b=1&amp;c=2"[^>]*>hier<\/a>/);
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

  test('has the name and the reply address of its own content before those of the connection', async () => {
    const server = await start();
    const content = { fromName: 'Anna, "Cardiolex"', replyTo: 'anna@waymark.example' };
    await deliver(contextFor(server, { replyTo: 'answers@waymark.example' }), mail(content));
    const arrived = await received(server);
    expect(arrived.from).toMatchObject({ name: 'Anna, "Cardiolex"', address: 'news@waymark.example' });
    expect(arrived.replyTo).toMatchObject([{ address: 'anna@waymark.example' }]);
  });

  test('says who it comes from by the name of the connection, whatever stands in it', async () => {
    const server = await start();
    for (const fromName of ['Team Ωmega', 'Ada, "Lab" <eve@evil.example>', 'x@evil.example, Ada']) {
      await deliver(contextFor(server, { fromName }), mail());
      expect((await received(server)).from).toEqual({ name: fromName, address: 'news@waymark.example' });
    }
  });

  test.each(['Ada\r\nBcc: x@example.com', 'Ada\nBcc: x@example.com', 'Ada\rX', 'Ada\u0000', 'Ada\u0085X'])(
    'takes no name of the connection with a line break or a control character: %j',
    (fromName) => {
      const settings = { host: 'smtp.waymark.example', fromAddress: 'news@waymark.example' };
      expect(Settings.safeParse({ ...settings, fromName: 'Ada' }).success).toBe(true);
      expect(Settings.safeParse({ ...settings, fromName }).success).toBe(false);
    },
  );

  test('carries the small print of the connection, and a pixel where openings are told', async () => {
    const server = await start();
    const open = 'https://waymark.example/o/12.ab?x=1&y=2';
    await deliver(contextFor(server, { footer: 'Example **GmbH**, Berlin' }), mail({}, { links: { open } }));
    const { html, text } = await received(server);
    expect(text).toBe('Guten Tag\n\n---\n\nExample GmbH, Berlin');
    expect(html).toContain('Example <strong>GmbH</strong>, Berlin');
    expect(html).toContain('<img src="https://waymark.example/o/12.ab?x=1&amp;y=2" width="1" height="1" alt=""');
    await deliver(contextFor(server), mail());
    expect((await received(server)).html).not.toContain('width="1"');
  });

  test('shows a bold link alone in its paragraph as a button', async () => {
    const server = await start();
    await deliver(contextFor(server), mail({ body: 'Before\n\n**[Read & see](https://waymark.example/a)**\n\nAfter' }));
    const { html, text } = await received(server);
    expect(html).toMatch(
      /<td class="button"[^>]*><a href="https:\/\/waymark\.example\/a"[^>]*>Read &amp; see<\/a><\/td>/,
    );
    expect(text).toBe('Before\n\nRead & see (https://waymark.example/a)\n\nAfter');
  });

  test('names a domain in another script by its ASCII form, which every server takes', async () => {
    const asked: unknown[] = [];
    const server = await start({
      onMailFrom: ({ args }, _session, done) => {
        asked.push(args);
        done();
      },
    });
    await deliver(contextFor(server), mail({}, { to: 'ada@klinik-münchen.example' }));
    expect(server.messages.at(-1)?.raw).toContain('To: ada@xn--klinik-mnchen-3ob.example\r\n');
    expect(JSON.stringify(asked)).not.toContain('SMTPUTF8');
  });

  test('goes out from a return path of its own, and asks for reports where the server gives them', async () => {
    const told: unknown[] = [];
    const server = await start({
      hideDSN: false,
      onRcptTo: (address, { envelope }, done) => {
        told.push(envelope.dsn, address.dsn);
        done();
      },
    });
    await deliver(contextFor(server, { returnPath: 'bounces@mail.waymark.example' }), mail());
    expect(server.messages.at(-1)).toMatchObject({ from: `bounces+${key}@mail.waymark.example` });
    expect((await received(server)).from).toMatchObject({ address: 'news@waymark.example' });
    expect(told).toMatchObject([{ ret: 'HDRS', envid: key }, { notify: ['FAILURE', 'DELAY'] }]);
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
    ['a subject of two lines', mail({ subject: 'Hello\r\nBcc: x@example.com' })],
    ['a sender name of two lines', mail({ fromName: 'Ada\r\nBcc: x@example.com' })],
    ['a reply address of two lines', mail({ replyTo: 'ada@clinic.example\r\nBcc: x@example.com' })],
    ['a reply address that is none', mail({ replyTo: 'Ada' })],
    ['an open link that is no URL', mail({}, { links: { open: '"><script>' } })],
    ['an unsubscribe link that is no URL', mail({}, { links: { unsubscribe: 'javascript:alert(1)' } })],
  ])('with %s is invalid, and nothing reaches the server', async (_, delivery) => {
    const server = await start();
    expect(await failureOf(deliver(contextFor(server), delivery))).toMatchObject({ kind: 'invalid-message' });
    expect(server.taken()).toBe(0);
  });
});

describe("the server's replies", () => {
  const reply = (responseCode: number, text = 'No') => Object.assign(new Error(text), { responseCode });

  /** A server that gives a reply at one place of the conversation. */
  const at: Record<string, (code: number, text?: string) => SMTPServerOptions> = {
    greeting: (...told) => ({ onConnect: (_session, done) => done(reply(...told)) }),
    'sign-in': (...told) => ({ onAuth: (_auth, _session, done) => done(reply(...told)) }),
    sender: (...told) => ({ onMailFrom: (_address, _session, done) => done(reply(...told)) }),
    recipient: (...told) => ({ onRcptTo: (_address, _session, done) => done(reply(...told)) }),
    end: (...told) => ({
      onData: (stream, _session, done) => void stream.resume().on('end', () => done(reply(...told))),
    }),
  };
  const outcome = async (place: string, code: number, text?: string) => {
    const server = await start(at[place]?.(code, text));
    return failureOf(deliver(contextFor(server), mail()));
  };

  test.each(['greeting', 'sign-in', 'sender', 'recipient', 'end'])(
    '421, 450, 451 and 452 at the %s are transient',
    async (place) => {
      for (const code of [421, 450, 451, 452]) expect(await outcome(place, code)).toMatchObject({ kind: 'transient' });
    },
  );

  test.each([
    ['greeting', 554, 'No SMTP here', 'config'],
    ['sign-in', 454, 'Temporary authentication failure', 'transient'],
    ['sign-in', 535, '5.7.8 Wrong', 'auth'],
    ['sender', 530, '5.7.0 Authentication required', 'auth'],
    ['sender', 530, '5.7.0 Must issue a STARTTLS command first', 'config'],
    ['sender', 550, '5.7.60 Not permitted to send as this sender', 'config'],
    ['sender', 552, '5.3.4 Too large', 'invalid-message'],
    ['recipient', 554, '5.7.1 Relay access denied', 'config'],
    ['recipient', 550, '5.1.8 Bad sender domain', 'config'],
    ['recipient', 550, '5.7.26 This mail is unauthenticated', 'config'],
    ['end', 554, 'Rejected as spam', 'invalid-message'],
    ['end', 552, '5.3.4 Too large', 'invalid-message'],
  ])('at the %s, %i %s', async (place, code, text, kind) => {
    expect(await outcome(place, code, text)).toMatchObject({ kind });
  });

  test.each([
    ['recipient', 550, '5.1.1 No such user'],
    ['recipient', 550, 'User unknown'],
    ['recipient', 551, 'User not local'],
    ['recipient', 553, 'Mailbox name not allowed'],
    ['recipient', 556, '5.1.10 Recipient domain takes no mail'],
    ['recipient', 550, '5.2.1 Mailbox disabled'],
    ['recipient', 550, '5.4.1 Recipient address rejected: Access denied'],
    ['end', 550, '5.1.1 No such user'],
  ])('at the %s, %i %s means that the address is dead', async (place, code, text) => {
    expect(await outcome(place, code, text)).toMatchObject({ kind: 'refused', suppress: true });
  });

  test.each([
    ['recipient', 552, '5.2.2 Mailbox full'],
    ['recipient', 550, '5.7.1 Rejected by policy'],
    ['recipient', 550, 'Blocked, see the blocklist'],
    ['recipient', 554, 'Transaction failed'],
    ['recipient', 550, '5.4.4 Unable to route'],
    ['end', 550, '5.7.1 Rejected by policy'],
  ])('at the %s, %i %s refuses this message, and the address stays', async (place, code, text) => {
    expect(await outcome(place, code, text)).toEqual({ kind: 'refused', message: expect.stringContaining(text) });
  });

  test('a reply about the pace is a rate limit, with the delay it names', async () => {
    expect(await outcome('end', 451, '4.7.28 Too many messages, try again in 2 minutes')).toMatchObject({
      kind: 'rate-limited',
      retryAfter: 120,
    });
    expect(await outcome('sender', 421, 'Rate exceeded')).toMatchObject({ kind: 'rate-limited', retryAfter: 60 });
  });

  test.each([
    ['Too many messages: max 500 messages per hour', 60],
    ['Rate limit of 30 mails per minute', 60],
    ['Rate exceeded, retry after 90 s', 90],
    ['Too many messages, deferred for 2 hrs', 3_600],
    ['Rate limit, try again in 90000 minutes', 3_600],
  ])('%s: another attempt after %i seconds', async (text, retryAfter) => {
    expect(await outcome('sender', 451, text)).toMatchObject({ kind: 'rate-limited', retryAfter });
  });

  test('an address in a reply is told to nobody', async () => {
    const told = await outcome('recipient', 550, '5.1.1 <ada@clinic.example>: no such user as ada@clinic.example here');
    expect(JSON.stringify(told)).not.toContain('ada');
  });

  test('no sign-in offered is a config failure, and a message over the size limit invalid', async () => {
    const silent = await start({ disabledCommands: ['AUTH'] });
    expect(await failureOf(deliver(contextFor(silent), mail()))).toMatchObject({ kind: 'config' });
    const small = await start({ size: 100 });
    expect(await failureOf(deliver(contextFor(small), mail()))).toMatchObject({ kind: 'invalid-message' });
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
