import type { JsonObject, Purpose } from '@waymark/core/plan';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** Customers. `run` is empty, or the test run a customer belongs to; instants are milliseconds throughout. */
export const customers = sqliteTable(
  'customers',
  {
    id: text().primaryKey(),
    run: text().notNull().default(''),
    outsideId: text('outside_id').notNull(),
    /** True while the customer is known by an anonymous id only. */
    anonymous: integer({ mode: 'boolean' }).notNull().default(false),
    attributes: text({ mode: 'json' }).$type<JsonObject>().notNull(),
    preferences: text({ mode: 'json' }).$type<string[]>().notNull(),
    createdAt: integer('created_at').notNull(),
    changedAt: integer('changed_at').notNull(),
  },
  (table) => [uniqueIndex('customers_outside_id').on(table.run, table.outsideId)],
);

/** Further ids by which the outside names a customer: anonymous and previous ones. */
export const customerAliases = sqliteTable(
  'customer_aliases',
  {
    run: text().notNull().default(''),
    alias: text().notNull(),
    customer: text()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
  },
  (table) => [primaryKey({ columns: [table.run, table.alias] }), index('customer_aliases_customer').on(table.customer)],
);

/** What a live customer's attributes hold that looks like an address (`looksLikeAddress`), by which they are found. */
export const customerAddresses = sqliteTable(
  'customer_addresses',
  {
    address: text().notNull(),
    attribute: text().notNull(),
    customer: text()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.address, table.attribute, table.customer] }),
    index('customer_addresses_customer').on(table.customer),
  ],
);

/** How a consent was confirmed: by which message's link, in which language, with which version of the words. */
export interface ConsentProof {
  /** ISO 8601, UTC. */
  at: string;
  /** The delivery's id. */
  delivery: number;
  /** A BCP 47 tag. */
  language: string;
  /** Names the words the person agreed to. */
  textVersion: string;
  /** The program it was done with, as it calls itself. */
  userAgent?: string;
}

/**
 * What a customer said about a channel and purpose; `*` stands for all. `pending`: asked for, and not confirmed yet, by
 * somebody of whom nothing else is known; one who withdrew stays `withdrawn` until they confirm.
 */
export const consents = sqliteTable(
  'consents',
  {
    customer: text()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    channel: text().notNull(),
    purpose: text().$type<Purpose | '*'>().notNull(),
    state: text().$type<'granted' | 'withdrawn' | 'pending'>().notNull(),
    at: integer().notNull(),
    /** Since when a confirmation is awaited; empty where none is. */
    askedAt: integer('asked_at'),
    proof: text({ mode: 'json' }).$type<ConsentProof>(),
  },
  (table) => [primaryKey({ columns: [table.customer, table.channel, table.purpose] })],
);
