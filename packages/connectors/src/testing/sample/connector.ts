import { createHmac } from 'node:crypto';
import { z } from 'zod';
import {
  type ChannelEvent,
  type Connector,
  type ConnectorContext,
  defineConnector,
  type Failure,
  failure,
} from '../../sdk/index.ts';
import type { ConnectorFixtures } from '../fixtures.ts';
import { callback, secrets, startPost } from './provider.ts';

const Settings = z.strictObject({ url: z.url() });
const Secrets = z.strictObject({ token: z.string().min(1), signingKey: z.string().min(1) });
const Content = z.strictObject({ text: z.string().min(1) });
type Context = ConnectorContext<z.output<typeof Settings>, z.output<typeof Secrets>>;

/** Calls the made-up post office; what cannot be reached is transient, what broke off after the body unknown. */
export async function call(context: Context, path: string, init: RequestInit = {}): Promise<Response | Failure> {
  try {
    return await context.fetch(`${context.settings.url}${path}`, {
      ...init,
      headers: { authorization: context.secrets.token },
    });
  } catch (error) {
    const refused = error instanceof Error && JSON.stringify(error.cause)?.includes('ECONNREFUSED');
    return failure(refused || init.method !== 'POST' ? 'transient' : 'unknown', 'The post office gave no answer.');
  }
}

/** What an answer of the post office means, as a failure. */
export function failureIn(response: Response): Failure | undefined {
  if (response.ok || response.status === 404) return undefined;
  if (response.status === 401) return failure('auth', 'The post office does not know us.');
  if (response.status === 422) return failure('refused', 'Nobody lives there.');
  const retryAfter = Number(response.headers.get('retry-after'));
  if (response.status === 429) return failure('rate-limited', 'Too many letters.', { retryAfter });
  return failure('transient', `The post office answered ${response.status}.`);
}

/** An event of the post office. */
export const eventOf = (id: string): ChannelEvent => ({ id, event: 'arrived', at: '2026-03-02T08:00:00Z' });

/** Posts a letter. */
export async function post(context: Context, body: Record<string, unknown>) {
  const response = await call(context, '/letters', { method: 'POST', body: JSON.stringify(body) });
  return response instanceof Response ? (failureIn(response) ?? {}) : response;
}

/** A connector that can all that a connector can, and does it well. */
export const sample = defineConnector({
  id: 'post',
  version: '1.0.0',
  apiVersion: 1,
  channel: 'post',
  title: 'Post',
  icon: 'stamp',
  words: {
    en: {
      title: 'Post',
      sentence: 'Post {text}',
      fields: {
        url: { label: 'URL' },
        token: { label: 'Token' },
        signingKey: { label: 'Signing key' },
        text: { label: 'Text' },
      },
      events: { arrived: 'arrived' },
    },
  },
  settings: Settings,
  secrets: Secrets,
  content: Content,
  capabilities: { contacts: 'customer', idempotency: 'provider', events: ['arrived'] },
  checkConnection: async (context) => {
    const response = await call(context, '/account');
    return response instanceof Response ? failureIn(response) : response;
  },
  deliver: (context, { key, content }) => post(context, { key, text: content.text }),
  preview: ({ content }) => ({ text: content.text }),
  lookup: async (context, key) => {
    const response = await call(context, `/letters/${key}`);
    if (!(response instanceof Response)) return response;
    return failureIn(response) ?? (response.ok ? { state: 'accepted', receipt: {} } : { state: 'absent' });
  },
  recall: async (context, key) => {
    const response = await call(context, `/letters/${key}`, { method: 'DELETE' });
    return response instanceof Response ? failureIn(response) : response;
  },
  webhook: {
    verify: (context, { headers, body }) =>
      headers.signature === createHmac('sha256', context.secrets.signingKey).update(body).digest('hex'),
    parse: (_context, { body }) => (JSON.parse(new TextDecoder().decode(body)) as string[]).map(eventOf),
  },
  poll: async (context, cursor) => {
    const response = await call(context, `/events?after=${cursor ?? 0}`);
    if (!(response instanceof Response)) return response;
    const told = (await response.json()) as { events: string[]; cursor: string };
    return { events: told.events.map(eventOf), cursor: told.cursor };
  },
});

/** The connector above with something else in it. */
export function altered(different: Partial<Connector<typeof Settings, typeof Secrets, typeof Content>>) {
  return { ...sample, ...different };
}

/** All that the suite needs for it. */
export const sampleFixtures: ConnectorFixtures = {
  settings: { url: 'http://127.0.0.1:9' },
  secrets,
  contents: [{ text: 'Hello' }],
  wrongContents: [{}, { text: '' }],
  retryAfter: 17,
  callbacks: () => [callback()],
  provider: {
    accepts: () => startPost('accepts'),
    'rejects-credentials': () => startPost('rejects-credentials'),
    'is-busy': () => startPost('is-busy'),
    'limits-rate': () => startPost('limits-rate'),
    'refuses-recipient': () => startPost('refuses-recipient'),
    'drops-after-body': () => startPost('drops-after-body'),
    'never-answers': () => startPost('never-answers'),
  },
};
