import type { JsonObject } from '@waymark/core/plan';
import { and, asc, eq, gt, inArray, lt } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { customers } from '../db/schema/customers.ts';
import { versions } from '../db/schema/journeys.ts';
import { occasions } from '../db/schema/occasions.ts';
import { runHappenings, runs } from '../db/schema/runs.ts';
import { counters } from '../db/schema/trace.ts';

/** A test run as stored. */
export type StoredRun = typeof runs.$inferSelect;

/** Test runs and what is to happen in them. */
export function createRuns(db: Database) {
  const { n, run } = runHappenings;
  return {
    byId: (id: string): StoredRun | undefined => db.select().from(runs).where(eq(runs.id, id)).get(),

    running: (): StoredRun[] => db.select().from(runs).where(eq(runs.state, 'running')).all(),

    add: (row: typeof runs.$inferInsert, happenings: { n: number; at: number; happening: JsonObject }[]): void => {
      db.insert(runs).values(row).run();
      for (const happening of happenings) {
        db.insert(runHappenings)
          .values({ run: row.id, ...happening })
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

    /** Forgets runs begun before an instant, with everything that is theirs. */
    forget: (before: number): void => {
      const old = db
        .select({ id: runs.id })
        .from(runs)
        .where(lt(runs.startedAt, before))
        .all()
        .map(({ id }) => id);
      if (!old.length) return;
      db.delete(customers).where(inArray(customers.run, old)).run();
      const theirs = db.select({ id: versions.id }).from(versions).where(inArray(versions.run, old));
      db.delete(counters).where(inArray(counters.version, theirs)).run();
      db.delete(versions).where(inArray(versions.run, old)).run();
      db.delete(occasions).where(inArray(occasions.run, old)).run();
      db.delete(runs).where(inArray(runs.id, old)).run();
    },

    /** The first happening after number `n`. */
    next: (id: string, after: number) =>
      db
        .select()
        .from(runHappenings)
        .where(and(eq(run, id), gt(n, after)))
        .orderBy(asc(n))
        .limit(1)
        .get(),
  };
}
