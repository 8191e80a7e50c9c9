import { z } from 'zod';
import type { ConnectorManifest, ConnectorWords, JsonSchema } from '../../journey/connector-manifest.ts';

const words = (title: string, field: string, events: Record<string, string>): ConnectorWords => ({
  title,
  sentence: `Send {${field}}`,
  fields: { [field]: { label: 'Heading' } },
  events,
});

const connector = (
  id: string,
  content: z.ZodType,
  more: { contacts: 'customer' | 'staff'; field: string; events: Record<string, string> },
): ConnectorManifest => ({
  id,
  version: '1.0.0',
  channel: id,
  title: id,
  icon: 'send',
  family: more.contacts === 'staff' ? 'people' : 'channel',
  words: { en: words(id, more.field, more.events) },
  settings: {},
  secrets: {},
  content: z.toJSONSchema(content, { io: 'input', target: 'draft-07' }) as JsonSchema,
  capabilities: {
    contacts: more.contacts,
    address: id,
    idempotency: 'none',
    lookup: false,
    recall: false,
    webhook: false,
    poll: false,
    inbox: more.contacts === 'staff',
    network: 'internet',
    events: Object.keys(more.events),
  },
});

/** Connectors as a workspace has them, for tests. */
export const connectors: ConnectorManifest[] = [
  connector('email', z.strictObject({ subject: z.string().min(1).max(500), body: z.string().min(1) }), {
    contacts: 'customer',
    field: 'subject',
    events: { 'email.clicked': 'clicked', 'email.unsubscribed': 'unsubscribed' },
  }),
  connector('sms', z.strictObject({ text: z.string().min(1).max(1600) }), {
    contacts: 'customer',
    field: 'text',
    events: {},
  }),
  connector(
    'rep-task',
    z.strictObject({ title: z.string().min(1), priority: z.enum(['low', 'normal', 'high']).default('normal') }),
    { contacts: 'staff', field: 'title', events: { 'task.completed': 'completed' } },
  ),
];
