import type { Json } from '@waymark/core/plan';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What the workspace remembers of itself. */
export const settings = sqliteTable('settings', {
  name: text().primaryKey(),
  value: text({ mode: 'json' }).$type<Json>().notNull(),
});
