import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { enrollments } from './enrollments.ts';

/** What Temporal has yet to be told. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    type: text().$type<'start' | 'wake'>().notNull(),
    enrollment: integer()
      .notNull()
      .references(() => enrollments.id, { onDelete: 'cascade' }),
    /** The inbox row a wake is about. */
    seq: integer(),
    /** True for bulk work, which lets events go first. */
    bulk: integer({ mode: 'boolean' }).notNull().default(false),
    createdAt: integer('created_at').notNull(),
    handedAt: integer('handed_at'),
    attempts: integer().notNull().default(0),
    /** Not to be tried before; 0 until it was put off. */
    nextAt: integer('next_at').notNull(),
  },
  (table) => [
    index('outbox_open').on(table.bulk, table.id).where(sql`"handed_at" is null`),
    index('outbox_enrollment').on(table.enrollment, table.id).where(sql`"handed_at" is null`),
    index('outbox_handed').on(table.handedAt).where(sql`"handed_at" is not null`),
  ],
);
