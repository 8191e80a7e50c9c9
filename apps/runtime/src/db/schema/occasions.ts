import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Shared dated things, such as a congress or a launch. `run` is empty for the workspace's own. */
export const occasions = sqliteTable(
  'occasions',
  {
    run: text().notNull().default(''),
    key: text().notNull(),
    /** What people call it; empty: its key says it. */
    name: text().notNull().default(''),
    /** An ISO 8601 date, or an instant. */
    start: text().notNull(),
    end: text(),
  },
  (table) => [primaryKey({ columns: [table.run, table.key] })],
);
