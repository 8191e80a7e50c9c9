import type { Enrollment } from '@waymark/core/engine';
import type { ConsentRecord, Cue, JsonObject, Occasion } from '@waymark/core/plan';
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { customers } from './customers.ts';
import { versions } from './journeys.ts';

/** One customer in one journey version. The unique indexes are the authority on who entered. */
export const enrollments = sqliteTable(
  'enrollments',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    run: text().notNull().default(''),
    journey: text().notNull(),
    version: integer()
      .notNull()
      .references(() => versions.id),
    customer: text()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    /** 1 for the customer's first time in the journey. */
    entry: integer().notNull(),
    /** The value of the entering event's key property, as JSON; empty in a journey without one. */
    key: text().notNull().default(''),
    workflowId: text('workflow_id').notNull().unique(),
    state: text().$type<'open' | 'ended'>().notNull(),
    reason: text(),
    trigger: text().notNull(),
    /** Properties of the entering event. */
    entering: text({ mode: 'json' }).$type<JsonObject>().notNull(),
    /** The event that enrolled the customer; empty for one enrolled by call. */
    event: integer(),
    enrolledAt: integer('enrolled_at').notNull(),
    endedAt: integer('ended_at'),
    /** Where the customer is, for lists. */
    node: text(),
    since: integer(),
    until: integer(),
    /** The engine's state to begin from, where it is not a plain beginning. */
    beginning: text({ mode: 'json' }).$type<Enrollment>(),
  },
  (table) => [
    uniqueIndex('enrollments_entry').on(table.journey, table.customer, table.entry),
    uniqueIndex('enrollments_open').on(table.journey, table.customer, table.key).where(sql`"state" = 'open'`),
    index('enrollments_open_customer').on(table.customer, table.id).where(sql`"state" = 'open'`),
    index('enrollments_here').on(table.journey, table.node, table.id).where(sql`"state" = 'open'`),
    index('enrollments_journey').on(table.run, table.journey, table.id),
  ],
);

/** Why somebody was not enrolled. */
export const refusals = sqliteTable(
  'refusals',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    journey: text().notNull(),
    customer: text()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    event: integer(),
    reason: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [index('refusals_journey').on(table.journey, table.id), index('refusals_customer').on(table.customer)],
);

/** What was before a change, so that an enrollment that has yet to take it sees none of it; null where there was nothing. */
export type Before =
  | { attributes: JsonObject }
  | { consent: Pick<ConsentRecord, 'channel' | 'purpose'> & { state: ConsentRecord['state'] | null } }
  | { preferences: string[] }
  | { occasion: string; was: Occasion | null };

/** What happened to each open enrollment, in order of arrival; the enrollment reads on from the last `seq` it took. */
export const inbox = sqliteTable(
  'inbox',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    enrollment: integer()
      .notNull()
      .references(() => enrollments.id, { onDelete: 'cascade' }),
    type: text().$type<'event' | 'changed' | 'resumed' | 'stop'>().notNull(),
    event: integer(),
    at: integer().notNull(),
    /** For `changed`. */
    before: text({ mode: 'json' }).$type<Before>(),
  },
  (table) => [index('inbox_enrollment').on(table.enrollment, table.seq)],
);

/** What an enrollment waits for. */
export const waiting = sqliteTable(
  'waiting',
  {
    enrollment: integer()
      .notNull()
      .primaryKey()
      .references(() => enrollments.id, { onDelete: 'cascade' }),
    node: text().notNull(),
    visit: integer().notNull(),
    until: integer(),
  },
  (table) => [index('waiting_until').on(table.until)],
);

/** What wakes a waiting enrollment. */
export const waitingCues = sqliteTable(
  'waiting_cues',
  {
    enrollment: integer()
      .notNull()
      .references(() => enrollments.id, { onDelete: 'cascade' }),
    cue: text().$type<Cue>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.enrollment, table.cue] }), index('waiting_cues_cue').on(table.cue)],
);
