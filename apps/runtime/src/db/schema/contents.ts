import type { JsonObject } from '@waymark/core/plan';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Content kept under a key; versions keep a copy of what they use. */
export const contents = sqliteTable('contents', {
  key: text().primaryKey(),
  name: text().notNull(),
  connector: text().notNull(),
  document: text({ mode: 'json' }).$type<JsonObject>().notNull(),
  /** Grows by one with every save. */
  revision: integer().notNull(),
  createdAt: integer('created_at').notNull(),
  changedAt: integer('changed_at').notNull(),
});
