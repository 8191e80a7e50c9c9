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

/** What a customer said about a channel and purpose; `*` stands for all. */
export const consents = sqliteTable(
  'consents',
  {
    customer: text()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    channel: text().notNull(),
    purpose: text().$type<Purpose | '*'>().notNull(),
    state: text().$type<'granted' | 'withdrawn'>().notNull(),
    at: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.customer, table.channel, table.purpose] })],
);
