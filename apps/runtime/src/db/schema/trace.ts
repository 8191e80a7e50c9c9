import type { Asked } from '@waymark/core/driver';
import type { EngineEvent, Row, RowType } from '@waymark/core/engine';
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { enrollments } from './enrollments.ts';
import { versions } from './journeys.ts';

/** What the engine was told, by number, so that a repeated stretch is told the same. */
export const journal = sqliteTable(
  'journal',
  {
    enrollment: integer()
      .notNull()
      .references(() => enrollments.id, { onDelete: 'cascade' }),
    n: integer().notNull(),
    event: text({ mode: 'json' }).$type<EngineEvent>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.enrollment, table.n] })],
);

/** What happened to each enrollment, by number. */
export const trace = sqliteTable(
  'trace',
  {
    enrollment: integer()
      .notNull()
      .references(() => enrollments.id, { onDelete: 'cascade' }),
    n: integer().notNull(),
    at: integer().notNull(),
    type: text().$type<RowType>().notNull(),
    node: text(),
    visit: integer(),
    row: text({ mode: 'json' }).$type<Row>().notNull(),
    /** What decided it; empty where nothing was asked. */
    asked: text({ mode: 'json' }).$type<Asked[]>(),
  },
  (table) => [primaryKey({ columns: [table.enrollment, table.n] })],
);

/** What is counted: `here` and `open` go up and down, the others only up. `answered` counts messages, not answers. */
export type CounterKind =
  | 'enrolled'
  | 'entered'
  | 'here'
  | 'left'
  | 'sent'
  | 'blocked'
  | 'failed'
  | 'answered'
  | 'goal'
  | 'arm-goal'
  | 'open'
  | 'ended';

/** Counts per version, kept in the transaction of what they count. */
export const counters = sqliteTable(
  'counters',
  {
    version: integer()
      .notNull()
      .references(() => versions.id),
    kind: text().$type<CounterKind>().notNull(),
    /** Empty where the count is the version's. */
    node: text().notNull(),
    /** The outlet of `left` and `arm-goal`, the key of `goal`, the reason of `ended`, the event of `answered`; else empty. */
    name: text().notNull(),
    count: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.version, table.kind, table.node, table.name] })],
);
