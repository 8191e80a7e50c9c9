import { and, asc, count, desc, eq, gte, inArray, isNull, lt, lte, or, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { customers } from '../db/schema/customers.ts';
import { deliveries } from '../db/schema/deliveries.ts';
import { enrollments } from '../db/schema/enrollments.ts';
import { type TaskState, tasks } from '../db/schema/tasks.ts';

export type { TaskState } from '../db/schema/tasks.ts';

/** A task as stored; its delivery's id is its own. */
export type StoredTask = typeof tasks.$inferSelect;

/** A task with where it comes from and whom it is about. */
export interface TaskInPlace {
  task: StoredTask;
  delivery: typeof deliveries.$inferSelect;
  enrollment: typeof enrollments.$inferSelect;
  customer: typeof customers.$inferSelect;
}

/** The states in which somebody may still do something about a task. */
export const openStates: readonly TaskState[] = ['waiting', 'open', 'accepted'];

const isOpen = inArray(tasks.state, [...openStates]);
const urgency = sql`case ${tasks.priority} when 'high' then 0 when 'normal' then 1 else 2 end`;
/** The most urgent first, of these the oldest. */
const byUrgency = [urgency, asc(tasks.createdAt), asc(tasks.delivery)] as const;

/** The reps' tasks. */
export function createTasks(db: Database) {
  const byId = db
    .select()
    .from(tasks)
    .where(eq(tasks.delivery, sql.placeholder('delivery')))
    .prepare();
  const recall = db
    .update(tasks)
    .set({ state: 'recalled', endedAt: sql`${sql.placeholder('at')}` })
    .where(and(eq(tasks.enrollment, sql.placeholder('enrollment')), isOpen))
    .prepare();
  const inPlace = () =>
    db
      .select({ task: tasks, delivery: deliveries, enrollment: enrollments, customer: customers })
      .from(tasks)
      .innerJoin(deliveries, eq(deliveries.id, tasks.delivery))
      .innerJoin(enrollments, eq(enrollments.id, deliveries.enrollment))
      .innerJoin(customers, eq(customers.id, deliveries.customer));

  return {
    byId: (delivery: number): StoredTask | undefined => byId.get({ delivery }),

    inPlace: (delivery: number): TaskInPlace | undefined => inPlace().where(eq(tasks.delivery, delivery)).get(),

    /** Adds the task of a delivery; the first one stays. */
    add: (task: typeof tasks.$inferInsert): void => {
      db.insert(tasks).values(task).onConflictDoNothing().run();
    },

    change: (delivery: number, change: Partial<Omit<StoredTask, 'delivery' | 'enrollment'>>): void => {
      db.update(tasks).set(change).where(eq(tasks.delivery, delivery)).run();
    },

    /** Takes back what is still open of an enrollment. */
    recall: (enrollment: number, at: number): void => {
      recall.run({ enrollment, at });
    },

    /** Takes back what is still open of every live enrollment of a journey. */
    recallJourney: (journey: string, at: number): void => {
      const live = db
        .select({ id: enrollments.id })
        .from(enrollments)
        .where(and(eq(enrollments.run, ''), eq(enrollments.journey, journey)));
      db.update(tasks)
        .set({ state: 'recalled', endedAt: at })
        .where(and(isOpen, inArray(tasks.enrollment, live)))
        .run();
    },

    /** How many tasks a rep got since an instant. */
    givenSince: (rep: string, since: number): number =>
      db
        .select({ rows: count() })
        .from(tasks)
        .where(and(eq(tasks.rep, rep), gte(tasks.givenAt, since)))
        .get()?.rows ?? 0,

    /** What waits for a day on which its rep may get it, the most urgent first. */
    waiting: (rep: string): StoredTask[] =>
      db
        .select()
        .from(tasks)
        .where(and(eq(tasks.rep, rep), eq(tasks.state, 'waiting')))
        .orderBy(...byUrgency)
        .all(),

    /** The reps for whom something waits. */
    repsWaitedFor: (): string[] =>
      db
        .selectDistinct({ rep: tasks.rep })
        .from(tasks)
        .where(eq(tasks.state, 'waiting'))
        .all()
        .flatMap(({ rep }) => (rep === null ? [] : [rep])),

    /** What a rep has to do, the most urgent first. */
    ofRep: (rep: string): TaskInPlace[] =>
      inPlace()
        .where(and(eq(tasks.rep, rep), inArray(tasks.state, ['open', 'accepted'])))
        .orderBy(...byUrgency)
        .all(),

    /** What came to an end for a rep since an instant, the latest first. */
    endedFor: (rep: string, { since, limit }: { since: number; limit: number }): TaskInPlace[] =>
      inPlace()
        .where(and(eq(tasks.rep, rep), gte(tasks.endedAt, since)))
        .orderBy(desc(tasks.endedAt), desc(tasks.delivery))
        .limit(limit)
        .all(),

    /** What is offered to all, or to those of these roles, and was taken by nobody; the most urgent first. */
    offered: (roles: readonly string[]): TaskInPlace[] =>
      inPlace()
        .where(
          and(
            eq(tasks.state, 'open'),
            isNull(tasks.rep),
            or(isNull(tasks.role), roles.length > 0 ? inArray(tasks.role, [...roles]) : undefined),
          ),
        )
        .orderBy(...byUrgency)
        .all(),

    /** Open tasks whose last instant has come, the earliest first. */
    expired: (now: number, limit: number): StoredTask[] =>
      db
        .select()
        .from(tasks)
        .where(and(isOpen, lte(tasks.expiresAt, now)))
        .orderBy(asc(tasks.expiresAt), asc(tasks.delivery))
        .limit(limit)
        .all(),

    /** Tasks of these states, newest first, before the task `before`; with `rep` those of one, null: of nobody yet. */
    list: (query: {
      states: readonly TaskState[];
      rep?: string | null | undefined;
      before?: number | undefined;
      limit: number;
    }): TaskInPlace[] =>
      inPlace()
        .where(
          and(
            inArray(tasks.state, [...query.states]),
            query.rep === undefined ? undefined : query.rep === null ? isNull(tasks.rep) : eq(tasks.rep, query.rep),
            query.before === undefined ? undefined : lt(tasks.delivery, query.before),
          ),
        )
        .orderBy(desc(tasks.delivery))
        .limit(query.limit)
        .all(),

    /** How many tasks there are, by rep (null: nobody yet) and state. */
    counts: (): { rep: string | null; state: TaskState; tasks: number }[] =>
      db
        .select({ rep: tasks.rep, state: tasks.state, tasks: count() })
        .from(tasks)
        .groupBy(tasks.rep, tasks.state)
        .all(),
  };
}
