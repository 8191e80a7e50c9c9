import type { ConnectorManifest, ConnectorWords, JsonSchema } from '@waymark/core/journey';
import { z } from 'zod';
import type { Connector, WordsInOneLanguage } from '../sdk/index.ts';
import { fullEventName } from './event-name.ts';

const words: z.ZodType<ConnectorWords> = z.strictObject({
  title: z.string().min(1),
  sentence: z.string().min(1),
  fields: z.record(
    z.string(),
    z.strictObject({
      label: z.string().min(1),
      description: z.string().optional(),
      placeholder: z.string().optional(),
    }),
  ),
  events: z.record(z.string(), z.string().min(1)),
});

const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,63}$/)
  .refine((name) => name !== 'constructor' && name !== 'prototype');
const jsonSchema: z.ZodType<JsonSchema> = z.record(z.string(), z.json());

/** The shape every connector's manifest must have; what a process reports is held against it. */
export const ManifestShape: z.ZodType<ConnectorManifest> = z.strictObject({
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+/),
  channel: id,
  title: z.string().min(1),
  icon: z.string().regex(/^[a-z][a-z0-9-]*$/),
  family: z.enum(['channel', 'people']),
  words: z.object({ en: words }).catchall(words),
  settings: jsonSchema,
  secrets: jsonSchema,
  content: jsonSchema,
  capabilities: z.strictObject({
    contacts: z.enum(['customer', 'staff', 'audience']),
    address: z.string().min(1).optional(),
    idempotency: z.enum(['none', 'provider']),
    lookup: z.boolean(),
    recall: z.boolean(),
    webhook: z.boolean(),
    events: z.array(z.string().regex(/^[a-z][a-z0-9.-]*$/)),
    keyLifetime: z.iso.duration().optional(),
    rateLimit: z.strictObject({ max: z.number().positive(), per: z.iso.duration() }).optional(),
    network: z.enum(['internet', 'own']),
    inbox: z.boolean(),
    poll: z.boolean(),
    outboxOnly: z.boolean().optional(),
  }),
});

/** What host and designer see of a connector. Throws when a schema cannot be told as JSON Schema. */
export function manifestOf(connector: Connector): ConnectorManifest {
  const { capabilities, channel } = connector;
  const english = inFull(connector.words.en, {
    title: connector.title,
    sentence: connector.title,
    fields: {},
    events: {},
  });
  const full = (name: string) => fullEventName(channel, name);
  const renamed = (declared: ConnectorWords): ConnectorWords => ({
    ...declared,
    events: Object.fromEntries(Object.entries(declared.events).map(([name, word]) => [full(name), word])),
  });
  const languages = Object.entries(connector.words).map(([language, declared]) => [
    language,
    renamed(inFull(declared, english)),
  ]);
  return {
    id: connector.id,
    version: connector.version,
    channel,
    title: connector.title,
    icon: connector.icon,
    family: capabilities.contacts === 'staff' ? 'people' : 'channel',
    words: { en: renamed(english), ...Object.fromEntries(languages) },
    settings: schemaOf(connector.settings),
    secrets: schemaOf(connector.secrets),
    content: schemaOf(connector.content),
    capabilities: {
      contacts: capabilities.contacts,
      ...(capabilities.address === undefined ? {} : { address: capabilities.address }),
      idempotency: capabilities.idempotency,
      lookup: typeof connector.lookup === 'function',
      recall: typeof connector.recall === 'function',
      webhook: connector.webhook !== undefined,
      poll: typeof connector.poll === 'function',
      inbox: capabilities.inbox === true,
      network: capabilities.network ?? 'internet',
      events: capabilities.events.map(full),
      ...(capabilities.keyLifetime === undefined ? {} : { keyLifetime: capabilities.keyLifetime }),
      ...(capabilities.rateLimit === undefined ? {} : { rateLimit: capabilities.rateLimit }),
      ...(capabilities.outboxOnly ? { outboxOnly: true } : {}),
    },
  };
}

/** Words with their gaps filled from another language. */
function inFull(declared: WordsInOneLanguage, fallback: ConnectorWords): ConnectorWords {
  return {
    title: declared.title ?? fallback.title,
    sentence: declared.sentence ?? fallback.sentence,
    fields: { ...fallback.fields, ...declared.fields },
    events: { ...fallback.events, ...declared.events },
  };
}

function schemaOf(schema: z.ZodObject): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
  return JSON.parse(JSON.stringify(rest)) as JsonSchema;
}
