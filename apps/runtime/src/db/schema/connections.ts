import type { JsonObject } from '@waymark/core/plan';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** At most `max` messages per ISO 8601 duration `per`. */
export interface Rate {
  max: number;
  per: string;
}

/** Configured connectors. `secrets` is sealed; what opens it lies outside the database. */
export const connections = sqliteTable('connections', {
  id: text().primaryKey(),
  connector: text().notNull(),
  name: text().notNull(),
  settings: text({ mode: 'json' }).$type<JsonObject>().notNull(),
  secrets: text(),
  /** Names of the secrets that are set. */
  secretsSet: text('secrets_set', { mode: 'json' }).$type<string[]>().notNull(),
  health: text().$type<'ok' | 'attention' | 'unknown'>().notNull(),
  healthMessage: text('health_message'),
  checkedAt: integer('checked_at'),
  /** Since when it has needed attention and let no message through; empty where it does not. */
  attentionSince: integer('attention_since'),
  /** How many messages it may take; empty: as many as its connector declares. */
  rate: text({ mode: 'json' }).$type<Rate>(),
  /** The instant from which it takes the next message. */
  nextAt: integer('next_at').notNull().default(0),
  /** What is done with a message of which nobody knows whether it went: wait for an operator, or send it again. */
  onUnknown: text('on_unknown').$type<'hold' | 'send-again'>().notNull().default('hold'),
  /** Since when an operator holds it back; empty where nobody does. */
  heldAt: integer('held_at'),
  createdAt: integer('created_at').notNull(),
});

/**
 * Messages on their way over a connection that has a rate, and those that arrived within its last period: what may still
 * count to it.
 */
export const passages = sqliteTable(
  'passages',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    connection: text()
      .notNull()
      .references(() => connections.id, { onDelete: 'cascade' }),
    /** By when it has arrived for certain: when its hand-over was answered; before that, the end of its time. */
    arrivedBy: integer('arrived_by').notNull(),
  },
  (table) => [index('passages_arrived').on(table.connection, table.arrivedBy)],
);
