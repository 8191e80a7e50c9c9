import type { JsonObject } from '@waymark/core/plan';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

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
  createdAt: integer('created_at').notNull(),
});
