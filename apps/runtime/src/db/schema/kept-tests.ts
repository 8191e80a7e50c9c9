import type { KeptRow } from '@waymark/core/kept-tests';
import type { Scenario } from '@waymark/core/scenario';
import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { journeys } from './journeys.ts';

/** Played scenarios that are kept as tests of a journey, with what is to come of them. */
export const keptTests = sqliteTable(
  'kept_tests',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    journey: text()
      .notNull()
      .references(() => journeys.key, { onDelete: 'cascade' }),
    name: text().notNull(),
    scenario: text({ mode: 'json' }).$type<Scenario>().notNull(),
    rows: text({ mode: 'json' }).$type<KeptRow[]>().notNull(),
    keptAt: integer('kept_at').notNull(),
  },
  (table) => [uniqueIndex('kept_tests_name').on(table.journey, table.name)],
);
