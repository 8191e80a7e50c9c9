import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Our own people who work on tasks. */
export const reps = sqliteTable('reps', {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text(),
  roles: text({ mode: 'json' }).$type<string[]>().notNull(),
  /** Whose clocks say when a day begins; empty: the workspace's. */
  timeZone: text('time_zone'),
  active: integer({ mode: 'boolean' }).notNull(),
  /** Grows with every new link: only the newest opens the inbox. */
  linkVersion: integer('link_version').notNull().default(1),
  createdAt: integer('created_at').notNull(),
});
