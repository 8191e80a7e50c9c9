import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** Why an address is written to no more. */
export type SuppressionReason = 'bounced' | 'complained' | 'unsubscribed' | 'operator';

/** Addresses that nothing is sent to, by channel; one that was removed from the list stays as a record of why. */
export const suppressions = sqliteTable(
  'suppressions',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    channel: text().notNull(),
    /** Normalised, so that one address is written in one way. */
    address: text().notNull(),
    reason: text().$type<SuppressionReason>().notNull(),
    at: integer().notNull(),
    /** The message that showed it. No reference: it outlives the customer. */
    delivery: integer(),
    /** Who added it, where an operator did. */
    by: text(),
    removedAt: integer('removed_at'),
    removedBy: text('removed_by'),
    removedWhy: text('removed_why'),
  },
  (table) => [
    uniqueIndex('suppressions_address').on(table.channel, table.address).where(sql`"removed_at" is null`),
    index('suppressions_removed').on(table.removedAt),
  ],
);
