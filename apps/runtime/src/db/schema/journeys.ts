import type { KeptContent } from '@waymark/core/content';
import type { JsonObject, Plan } from '@waymark/core/plan';
import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** Journeys with their drafts. */
export const journeys = sqliteTable('journeys', {
  key: text().primaryKey(),
  name: text().notNull(),
  status: text().$type<'draft' | 'live' | 'paused' | 'stopped'>().notNull(),
  draft: text({ mode: 'json' }).$type<JsonObject>().notNull(),
  /** Grows by one with every save. */
  revision: integer().notNull(),
  liveVersion: integer('live_version'),
  createdAt: integer('created_at').notNull(),
  changedAt: integer('changed_at').notNull(),
  /** Who saved it last, by name; empty where nobody is known. */
  changedBy: text('changed_by').notNull().default(''),
});

/** Published versions, and those of test runs; never changed. */
export const versions = sqliteTable(
  'versions',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    run: text().notNull().default(''),
    journey: text().notNull(),
    number: integer().notNull(),
    document: text({ mode: 'json' }).$type<JsonObject>().notNull(),
    /** The kept contents it uses, by key, as they were when it was published. */
    contents: text({ mode: 'json' }).$type<Record<string, KeptContent>>().notNull().default({}),
    plan: text({ mode: 'json' }).$type<Plan>().notNull(),
    note: text().notNull(),
    publishedAt: integer('published_at').notNull(),
    /** Who published it, by name; empty where nobody is known. */
    publishedBy: text('published_by').notNull().default(''),
  },
  (table) => [uniqueIndex('versions_number').on(table.run, table.journey, table.number)],
);
