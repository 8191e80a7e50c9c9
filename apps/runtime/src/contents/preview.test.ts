import { createServer } from 'node:net';
import type { JsonObject } from '@waymark/core/plan';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serve } from '../../test/serve.ts';
import type { ContentPreview, TestSent } from '../api/index.ts';

let served: Served;
let smtp: SMTPServer;
const mails: { to: string[]; raw: string }[] = [];

beforeAll(async () => {
  served = await serve();
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _, done) =>
      address.startsWith('nobody')
        ? done(Object.assign(new Error('No such mailbox here'), { responseCode: 550 }))
        : done(),
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(parts).toString() });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  await served.foundation.store.transaction((tables) =>
    tables.customers.add({
      id: 'c1',
      outsideId: 'hcp-1',
      attributes: { lastName: '<b>Ada</b> **x**', language: 'de-AT', email: 'ada@clinic.example' },
      preferences: [],
      createdAt: 1,
      changedAt: 1,
    }),
  );
});
afterAll(async () => {
  smtp.close();
  await served.stop();
});

const document: JsonObject = {
  key: 'launch',
  name: 'Launch',
  connector: 'email',
  fallback: 'en',
  slots: { topic: { title: 'Topic' } },
  variants: {
    en: { subject: 'About {{ slots.topic }}', body: 'Dear {{ customer.lastName }} in {{ customer.city }}' },
    de: {
      subject: 'Zu {{ slots.topic }}',
      body: 'Guten Tag {{ customer.lastName }}, [weiter](https://clinic.example/a?b=1)',
    },
  },
};
const preview = (more: object = {}, reader: object = { customer: 'hcp-1' }) =>
  served.call<ContentPreview>('contents.preview', { source: { connector: 'email', document, ...more }, reader });
const step = (content: JsonObject, more: object = {}) =>
  served.call<ContentPreview>('contents.preview', {
    source: { connector: 'email', content, ...more },
    reader: { customer: 'hcp-1' },
  });
const send = (to: string, more: { connection?: string } = {}) =>
  served.call<TestSent>(
    'contents.sendTest',
    { source: { connector: 'email', document }, reader: { customer: 'hcp-1' }, to, ...more },
    'mutation',
  );

test('content is seen in the reader’s language, with what they have, and hostile text as text', async () => {
  const seen = await preview();
  expect(seen).toMatchObject({ language: 'de', to: 'ada@clinic.example', missing: [], problems: [] });
  expect(seen.content.subject).toBe('Zu [Topic]');
  expect(seen.html).toContain('&lt;b&gt;Ada&lt;/b&gt; **x**');
  expect(seen.html).toContain('href="https://clinic.example/a?b=1"');
  expect(seen.text).toContain('Guten Tag');
});

test('links lead where they say, whatever signs they hold', async () => {
  const de = { subject: 'x', body: '[weiter](https://clinic.example/a?b=$&c=$$1)' };
  const seen = await preview({ document: { ...document, variants: { de } } });
  expect(seen.content.body).toBe('[weiter](https://clinic.example/a?b=$&c=$$1)');
});

test('another language can be looked at, and what the reader lacks for it is named', async () => {
  const seen = await preview({ language: 'en', slots: { topic: 'Hearts' } });
  expect(seen).toMatchObject({ language: 'en', missing: ['customer.city'], problems: [] });
  expect(seen.content.subject).toBe('About Hearts');
});

test('what cannot be made at all says so', async () => {
  const broken = { ...document, variants: { de: { subject: 'x', body: '{{ customer.lastName' } } };
  const seen = await preview({ document: broken });
  expect(seen.problems).toMatchObject([{ path: 'body' }]);
});

test('a step’s message is seen as it stands there, with the starting event’s properties by name', async () => {
  const inline = {
    subject: 'Your {{ entry.product }}',
    body: 'Dear {{ customer.lastName }} {{ entry.order.id }} {{ entry.order.total }} {{ entry.order }}',
  };
  const seen = await step(inline);
  expect(seen).toMatchObject({ missing: [], open: [], problems: [], content: { subject: 'Your [product]' } });
  expect(seen.text).toContain('[order.id] [order.total]');
});

test('of kept content in a step the places left open are named, and each language can be looked at', async () => {
  await served.call('contents.import', { document }, 'mutation');
  const open = await step({ use: 'launch' });
  expect(open).toMatchObject({ language: 'de', open: ['Topic'], problems: [], content: { subject: 'Zu [Topic]' } });
  const filled = await step({ use: 'launch', slots: { topic: 'Hearts' } }, { language: 'en' });
  expect(filled).toMatchObject({ language: 'en', open: [], content: { subject: 'About Hearts' } });
  expect(await step({ use: 'gone' })).toMatchObject({ content: {} });
});

test('a stranger is not shown anything', async () => {
  expect(await preview({}, { customer: 'nobody' })).toMatchObject({ data: { httpStatus: 404 } });
});

test('without a connection no test is sent', async () => {
  expect(await send('me@clinic.example')).toEqual({ refused: 'no-connection' });
});

test('a test goes to the address typed and to nobody else, marked as one, and is no delivery', async () => {
  const { port } = smtp.server.address() as { port: number };
  const settings = { host: '127.0.0.1', port, secure: 'none', fromAddress: 'news@waymark.example' };
  await served.call('connections.save', { connector: 'email', name: 'Relay', settings, secrets: {} }, 'mutation');
  expect(await send('me@clinic.example')).toEqual({ sentOver: 'Relay' });
  const [mail] = mails;
  expect(mail?.to).toEqual(['me@clinic.example']);
  const { subject, text } = await PostalMime.parse(mail?.raw ?? '');
  expect(subject).toBe('[Test] Zu [Topic]');
  expect(text).toContain('https://clinic.example/a?b=1');
  expect(await served.foundation.store.deliveries.byId(1)).toBeUndefined();
});

test('a test goes by no connection that is held back, and no faster than its rate', async () => {
  const { connections } = served.foundation.store;
  const [{ id = '' } = {}] = await connections.all();
  const before = mails.length;
  await connections.hold(id, 1);
  expect(await send('me@clinic.example')).toEqual({ refused: 'held' });
  await connections.release(id);
  await connections.setNext(id, Date.now() + 60_000);
  expect(await send('me@clinic.example')).toEqual({ refused: 'busy' });
  await connections.setNext(id, 0);
  expect(mails).toHaveLength(before);
});

test('over a connection with a rate a test is on its way until it is answered', async () => {
  const { connections, passages } = served.foundation.store;
  const [row] = await connections.all();
  if (!row) throw new Error('there is no connection');
  await connections.save({ ...row, rate: { max: 10, per: 'PT1S' } });
  expect(await send('me@clinic.example')).toEqual({ sentOver: 'Relay' });
  expect(await passages.arrivedBut(row.id, 0)).toBeLessThanOrEqual(Date.now());
  await connections.save({ ...row, rate: null });
});

test('of several connections the one named sends a test; where none is, they are told', async () => {
  const { port } = smtp.server.address() as { port: number };
  const settings = { host: '127.0.0.1', port, secure: 'none', fromAddress: 'other@waymark.example' };
  await served.call('connections.save', { connector: 'email', name: 'Other', settings, secrets: {} }, 'mutation');
  expect(await send('me@clinic.example')).toEqual({
    refused: 'which-connection',
    connections: [
      { id: 'relay', name: 'Relay' },
      { id: 'other', name: 'Other' },
    ],
  });
  expect(await send('me@clinic.example', { connection: 'other' })).toEqual({ sentOver: 'Other' });
  expect(mails.at(-1)?.raw).toContain('other@waymark.example');
  await served.call('connections.remove', { id: 'other' }, 'mutation');
});

test('a provider’s refusal of a test is told in its words', async () => {
  expect(await send('nobody@clinic.example')).toMatchObject({
    failure: expect.stringContaining('No such mailbox here'),
  });
});

test('a relay that is gone is told plainly', async () => {
  const free = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => free.once('listening', resolve));
  const { port } = free.address() as { port: number };
  await new Promise((resolve) => free.close(resolve));
  const [connection] = await served.foundation.store.connections.all();
  const settings = { host: '127.0.0.1', port, secure: 'none', fromAddress: 'news@waymark.example' };
  await served.call(
    'connections.save',
    { id: connection?.id, connector: 'email', name: 'Relay', settings },
    'mutation',
  );
  expect(await send('me@clinic.example')).toMatchObject({ failure: expect.any(String) });
});
