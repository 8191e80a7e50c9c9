import type { JsonObject } from '@waymark/core/plan';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { customers } from './customers.ts';

/** What happened to customers, in order of arrival. */
export const events = sqliteTable(
  'events',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    customer: text()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    run: text().notNull().default(''),
    event: text().notNull(),
    /** When it happened by its own account; never after `arrived`. */
    at: integer().notNull(),
    arrived: integer().notNull(),
    properties: text({ mode: 'json' }).$type<JsonObject>().notNull(),
    /** The delivery it answers. */
    delivery: integer(),
  },
  (table) => [
    index('events_customer').on(table.customer, table.id),
    index('events_customer_event').on(table.customer, table.event, table.id),
    index('events_name').on(table.run, table.event),
    index('events_delivery').on(table.delivery),
  ],
);

/** Message ids already taken, so that a repeat is accepted and changes nothing. */
export const messageIds = sqliteTable(
  'message_ids',
  { id: text().primaryKey(), arrived: integer().notNull() },
  (table) => [index('message_ids_arrived').on(table.arrived)],
);
