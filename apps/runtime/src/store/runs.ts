import type { JsonObject } from '@waymark/core/plan';
import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { runHappenings, runs } from '../db/schema/runs.ts';

/** A test run as stored. */
export type StoredRun = typeof runs.$inferSelect;

/** Test runs and what is to happen in them. */
export function createRuns(db: Database) {
  const { n, run, taken } = runHappenings;
  return {
    byId: (id: string): StoredRun | undefined => db.select().from(runs).where(eq(runs.id, id)).get(),

    running: (): StoredRun[] => db.select().from(runs).where(eq(runs.state, 'running')).all(),

    add: (row: typeof runs.$inferInsert, happenings: { at: number; happening: JsonObject }[]): void => {
      db.insert(runs).values(row).run();
      for (const [index, happening] of happenings.entries()) {
        db.insert(runHappenings)
          .values({ run: row.id, n: index, ...happening })
          .run();
      }
    },

    setEnrollment: (id: string, enrollment: number): void => {
      db.update(runs).set({ enrollment }).where(eq(runs.id, id)).run();
    },

    finish: (id: string, at: number): void => {
      db.update(runs)
        .set({ state: 'done', endedAt: at })
        .where(and(eq(runs.id, id), eq(runs.state, 'running')))
        .run();
    },

    /** The next happening not yet taken. */
    next: (id: string) =>
      db
        .select()
        .from(runHappenings)
        .where(and(eq(run, id), eq(taken, false)))
        .orderBy(asc(n))
        .limit(1)
        .get(),

    /** Takes a happening; false when somebody else did. */
    take: (id: string, number: number): boolean =>
      db
        .update(runHappenings)
        .set({ taken: true })
        .where(and(eq(run, id), eq(n, number), eq(taken, false)))
        .run().changes === 1,
  };
}
