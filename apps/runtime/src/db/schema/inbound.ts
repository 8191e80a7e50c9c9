import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { connections } from './connections.ts';

/** Events of connections already taken, so that one told twice changes nothing. `id` is a hash: a provider's id may name somebody. */
export const inboundEvents = sqliteTable(
  'inbound_events',
  { id: text().primaryKey(), arrived: integer().notNull() },
  (table) => [index('inbound_events_arrived').on(table.arrived)],
);

/** How far a connection's events were read, and by when whose turn it is. */
export const polls = sqliteTable('polls', {
  connection: text()
    .primaryKey()
    .references(() => connections.id, { onDelete: 'cascade' }),
  /** The connector's own; empty until it gave one. */
  cursor: text(),
  /** Not to be asked before. */
  nextAt: integer('next_at').notNull().default(0),
  /** Until when one process has it for itself. */
  leasedUntil: integer('leased_until').notNull().default(0),
  /** How many times in a row it went wrong. */
  failures: integer().notNull().default(0),
});
