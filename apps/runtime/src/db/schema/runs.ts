import type { JsonObject } from '@waymark/core/plan';
import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Test runs: a scenario played on the real runtime by a logical clock. */
export const runs = sqliteTable(
  'runs',
  {
    id: text().primaryKey(),
    scenario: text({ mode: 'json' }).$type<JsonObject>().notNull(),
    document: text({ mode: 'json' }).$type<JsonObject>().notNull(),
    /** How many times faster than real time it is paced. */
    speed: real().notNull(),
    /** True where what reaches the customer really goes out, to the one who tests. */
    sends: integer({ mode: 'boolean' }).notNull().default(false),
    state: text().$type<'running' | 'done'>().notNull(),
    /** Undefined where the entry rules let nobody in. */
    enrollment: integer(),
    /** Real time, in milliseconds. */
    startedAt: integer('started_at').notNull(),
    endedAt: integer('ended_at'),
  },
  (table) => [index('runs_started').on(table.startedAt)],
);

/** What is to happen in a run, numbered from 1 in order; `at` is journey time. The enrollment knows how far it came. */
export const runHappenings = sqliteTable(
  'run_happenings',
  {
    run: text()
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
    n: integer().notNull(),
    at: integer().notNull(),
    happening: text({ mode: 'json' }).$type<JsonObject>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.run, table.n] })],
);
