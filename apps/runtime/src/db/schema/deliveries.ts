import type { JsonObject, Purpose } from '@waymark/core/plan';
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { enrollments } from './enrollments.ts';

/**
 * Where a delivery is in its life. `blocked`: it was not allowed. `cancelled`: its enrollment ended before it was handed
 * over.
 */
export type DeliveryState = 'planned' | 'submitting' | 'accepted' | 'refused' | 'unknown' | 'blocked' | 'cancelled';

/** What an operator says of a message of which nobody knows whether it went. */
export type OperatorAnswer = 'was-sent' | 'was-not' | 'send-again';

/** One message to one customer: one row per (enrollment, node, visit). */
export const deliveries = sqliteTable(
  'deliveries',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** The message's permanent key. */
    key: text().notNull().unique(),
    run: text().notNull().default(''),
    enrollment: integer()
      .notNull()
      .references(() => enrollments.id, { onDelete: 'cascade' }),
    node: text().notNull(),
    visit: integer().notNull(),
    customer: text().notNull(),
    connector: text().notNull(),
    /** Empty: the test outbox. */
    connection: text(),
    channel: text().notNull(),
    purpose: text().$type<Purpose>().notNull(),
    contacts: text().$type<'customer' | 'staff' | 'audience'>().notNull(),
    state: text().$type<DeliveryState>().notNull(),
    attempts: integer().notNull().default(0),
    firstAttemptAt: integer('first_attempt_at'),
    handedAt: integer('handed_at'),
    /** From when on it may have gone without anybody knowing; kept once it is known to have gone. */
    doubtAt: integer('doubt_at'),
    /** When something happened to it while it was being handed over: whatever the reply, it went. */
    provenAt: integer('proven_at'),
    /** How many times it was handed over again though it may have gone before. */
    repeats: integer().notNull().default(0),
    /** What the operator said of the latest doubt; empty where nobody was asked or answered. */
    answer: text().$type<OperatorAnswer>(),
    /** Since when it is held; empty where it is not. */
    heldAt: integer('held_at'),
    /** Why it is held, or was blocked. */
    why: text(),
    providerId: text('provider_id'),
    /** Where it went, normalised; empty until it was on its way, and where nothing left us. */
    address: text(),
    /** The language of the texts it was made of (BCP 47); empty where they stand in the journey, in one language. */
    language: text(),
    failure: text({ mode: 'json' }).$type<JsonObject>(),
  },
  (table) => [
    uniqueIndex('deliveries_visit').on(table.enrollment, table.node, table.visit),
    index('deliveries_customer').on(table.customer, table.handedAt),
    index('deliveries_waiting')
      .on(table.connection)
      .where(sql`"state" in ('planned', 'submitting', 'unknown') and "held_at" is null`),
    index('deliveries_held').on(table.why, table.heldAt).where(sql`"held_at" is not null`),
    index('deliveries_unknown').on(table.id).where(sql`"state" = 'unknown'`),
    index('deliveries_address').on(table.connection, table.address).where(sql`"address" is not null`),
    index('deliveries_provider_id').on(table.connection, table.providerId).where(sql`"provider_id" is not null`),
  ],
);

/** What operators said of messages of which nobody knew whether they went, for good. */
export const answers = sqliteTable(
  'answers',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    delivery: integer()
      .notNull()
      .references(() => deliveries.id, { onDelete: 'cascade' }),
    answer: text().$type<OperatorAnswer>().notNull(),
    by: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [index('answers_delivery').on(table.delivery)],
);

/** Messages that their providers are to take back, since their enrollments ended early; gone once they have. */
export const recalls = sqliteTable(
  'recalls',
  {
    delivery: integer()
      .primaryKey()
      .references(() => deliveries.id, { onDelete: 'cascade' }),
    askedAt: integer('asked_at').notNull(),
    nextAt: integer('next_at').notNull(),
    attempts: integer().notNull().default(0),
  },
  (table) => [index('recalls_next').on(table.nextAt)],
);

/** What the test outbox captured. */
export const messages = sqliteTable('messages', {
  id: integer().primaryKey({ autoIncrement: true }),
  delivery: integer()
    .notNull()
    .unique()
    .references(() => deliveries.id, { onDelete: 'cascade' }),
  to: text().notNull(),
  content: text({ mode: 'json' }).$type<JsonObject>().notNull(),
  createdAt: integer('created_at').notNull(),
});

/** Tracked links, by the id in their token. */
export const links = sqliteTable(
  'links',
  {
    id: text().primaryKey(),
    delivery: integer()
      .notNull()
      .references(() => deliveries.id, { onDelete: 'cascade' }),
    url: text().notNull(),
  },
  (table) => [index('links_delivery').on(table.delivery)],
);
