import type { Json } from '../plan/index.ts';

/** A JSON Schema (draft-07) as plain JSON. */
export type JsonSchema = { [key: string]: Json };

/** A connector's words in one language. */
export interface ConnectorWords {
  title: string;
  /** What a node of this connector says, e.g. `Send {subject}`; `{field}` is the content's field. */
  sentence: string;
  fields: Record<string, { label: string; description?: string | undefined; placeholder?: string | undefined }>;
  /** What each declared event is called, e.g. `email.clicked` → `clicked`. */
  events: Record<string, string>;
}

/** A loaded connector as host, checker and designer see it: plain JSON. */
export interface ConnectorManifest {
  id: string;
  version: string;
  channel: string;
  title: string;
  icon: string;
  family: 'channel' | 'people';
  words: { en: ConnectorWords } & { [language: string]: ConnectorWords };
  settings: JsonSchema;
  secrets: JsonSchema;
  content: JsonSchema;
  capabilities: {
    contacts: 'customer' | 'staff' | 'audience';
    /** The customer attribute that holds the recipient's address. */
    address?: string | undefined;
    idempotency: 'none' | 'provider';
    lookup: boolean;
    recall: boolean;
    webhook: boolean;
    /** Its events are read from the provider every so often. */
    poll: boolean;
    /** Its receipts carry a task for the reps' inbox. */
    inbox: boolean;
    /** Where its back-end stands: public addresses only, or private and loopback ones too. */
    network: 'internet' | 'own';
    /** Full event names, such as `email.clicked`. */
    events: string[];
    /** How long its provider honours a key, as an ISO 8601 duration; left out: for ever. */
    keyLifetime?: string | undefined;
    rateLimit?: { max: number; per: string } | undefined;
    /** True while it cannot send yet: it takes no connection, and its messages stay in the test outbox. */
    outboxOnly?: boolean | undefined;
  };
}
