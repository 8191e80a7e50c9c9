import { type ConnectorContext, type Delivery, Failure } from '@waymark/connectors/sdk';
import type { FakeProvider } from '@waymark/connectors/testing';
import PostalMime, { type Email } from 'postal-mime';
import type { SMTPServerOptions } from 'smtp-server';
import { afterEach } from 'vitest';
import type { Content } from './content.ts';
import { type FakeSmtp, startSmtp } from './fake-provider.ts';
import { Secrets, Settings } from './settings.ts';

/** What tests send with: servers that are closed after each test, and mail to one customer. */
export function openMailroom() {
  const servers: FakeSmtp[] = [];
  afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));
  return {
    start: async (options: SMTPServerOptions = {}): Promise<FakeSmtp> => {
      const server = await startSmtp('accepts', options);
      servers.push(server);
      return server;
    },
  };
}

export function contextFor(
  server: FakeProvider,
  settings: Record<string, unknown> = {},
  secrets: Record<string, unknown> = {},
): ConnectorContext<Settings, Secrets> {
  return {
    settings: Settings.parse({ ...server.settings, ...settings }),
    secrets: Secrets.parse({ ...server.secrets, ...secrets }),
    fetch,
    log: () => {},
    signal: AbortSignal.timeout(20_000),
    now: () => new Date('2026-03-02T08:00:00Z'),
  };
}

export function mail(content: Partial<Content> = {}, different: Partial<Delivery<Content>> = {}): Delivery<Content> {
  return {
    key: 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00',
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

/** The newest message of a server, parsed. */
export async function received(server: FakeSmtp): Promise<Email & { header: (name: string) => string | undefined }> {
  const parsed = await PostalMime.parse(server.messages.at(-1)?.raw ?? '');
  return {
    ...parsed,
    text: parsed.text?.trimEnd() ?? '',
    header: (name) => parsed.headers.find(({ key }) => key === name)?.value,
  };
}

/** The failure an attempt ends with, without what is undefined in it. */
export async function failureOf(attempt: Promise<unknown>): Promise<unknown> {
  const thrown = await attempt.catch((error: unknown) => error);
  if (!Failure.is(thrown)) return thrown;
  const { kind, message, suppress, retryAfter } = thrown;
  return { kind, message, ...(suppress && { suppress }), ...(retryAfter && { retryAfter }) };
}
