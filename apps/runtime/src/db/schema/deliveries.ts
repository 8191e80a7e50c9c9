import type { JsonObject, Purpose } from '@waymark/core/plan';
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { enrollments } from './enrollments.ts';

/**
 * Where a delivery is in its life. `blocked`: it was not allowed. `cancelled`: its enrollment ended before it was handed
 * over.
 */
export type DeliveryState = 'planned' | 'submitting' | 'accepted' | 'refused' | 'unknown' | 'blocked' | 'cancelled';

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
    /** Since when it is held; empty where it is not. */
    heldAt: integer('held_at'),
    /** Why it is held, or was blocked. */
    why: text(),
    providerId: text('provider_id'),
    failure: text({ mode: 'json' }).$type<JsonObject>(),
  },
  (table) => [
    uniqueIndex('deliveries_visit').on(table.enrollment, table.node, table.visit),
    index('deliveries_customer').on(table.customer, table.handedAt),
    index('deliveries_held').on(table.why, table.heldAt).where(sql`"held_at" is not null`),
  ],
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
