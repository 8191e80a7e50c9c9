import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { deliveries } from './deliveries.ts';
import { reps } from './reps.ts';

/**
 * Where a task is in its life. `waiting`: its rep has had as many as a day may bring. `recalled`: its enrollment ended
 * early.
 */
export type TaskState = 'waiting' | 'open' | 'accepted' | 'completed' | 'dismissed' | 'expired' | 'recalled';

/** The reps' tasks: at most one for a delivery. */
export const tasks = sqliteTable(
  'tasks',
  {
    delivery: integer()
      .primaryKey()
      .references(() => deliveries.id, { onDelete: 'cascade' }),
    /** The delivery's. */
    enrollment: integer().notNull(),
    title: text().notNull(),
    brief: text(),
    draft: text(),
    link: text(),
    priority: text().$type<'low' | 'normal' | 'high'>().notNull(),
    outcomes: text({ mode: 'json' }).$type<{ key: string; title: string }[]>().notNull(),
    /** Who has it; empty while it is offered to several. */
    rep: text().references(() => reps.id),
    /** True for one that was offered to several: to those of its role, or to all where it has none. */
    offered: integer({ mode: 'boolean' }).notNull(),
    role: text(),
    state: text().$type<TaskState>().notNull(),
    createdAt: integer('created_at').notNull(),
    /** When its rep got it, which counts to that day's limit. */
    givenAt: integer('given_at'),
    acceptedAt: integer('accepted_at'),
    dueAt: integer('due_at'),
    expiresAt: integer('expires_at'),
    endedAt: integer('ended_at'),
    outcome: text(),
    reason: text(),
    note: text(),
  },
  (table) => [
    index('tasks_rep').on(table.rep, table.givenAt),
    index('tasks_state').on(table.state, table.delivery),
    index('tasks_open').on(table.enrollment).where(sql`"state" in ('waiting', 'open', 'accepted')`),
    index('tasks_expiring').on(table.expiresAt).where(sql`"state" in ('waiting', 'open', 'accepted')`),
  ],
);
