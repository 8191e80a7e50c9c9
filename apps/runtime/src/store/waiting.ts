import type { Cue } from '@waymark/core/plan';
import { count, eq, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { enrollments, waiting, waitingCues } from '../db/schema/enrollments.ts';

/** What an enrollment waits for; `until` is null where only something that happens ends it. */
export type Waiting = typeof waiting.$inferSelect;

/** What enrollments wait for: only what is named here (or by goals and exits) wakes one. */
export function createWaiting(db: Database) {
  const { placeholder } = sql;
  const clearWait = db
    .delete(waiting)
    .where(eq(waiting.enrollment, placeholder('enrollment')))
    .prepare();
  const clearCues = db
    .delete(waitingCues)
    .where(eq(waitingCues.enrollment, placeholder('enrollment')))
    .prepare();
  const addWait = db
    .insert(waiting)
    .values({
      enrollment: placeholder('enrollment'),
      node: placeholder('node'),
      visit: placeholder('visit'),
      until: placeholder('until'),
    })
    .prepare();
  const addCue = db
    .insert(waitingCues)
    .values({ enrollment: placeholder('enrollment'), cue: placeholder('cue') })
    .prepare();
  const clear = (enrollment: number): void => {
    clearWait.run({ enrollment });
    clearCues.run({ enrollment });
  };

  return {
    /** Replaces what the enrollment waits for. */
    set: (row: Waiting, cues: ReadonlySet<Cue>): void => {
      clear(row.enrollment);
      addWait.run(row);
      for (const cue of cues) addCue.run({ enrollment: row.enrollment, cue });
    },

    clear,

    of: (enrollment: number) => db.select().from(waiting).where(eq(waiting.enrollment, enrollment)).get(),

    /** Live enrollments that a cue wakes, oldest first. */
    onCue: (cue: Cue): number[] =>
      db
        .select({ id: waitingCues.enrollment })
        .from(waitingCues)
        .innerJoin(enrollments, eq(enrollments.id, waitingCues.enrollment))
        .where(sql`${waitingCues.cue} = ${cue} and ${enrollments.run} = ''`)
        .orderBy(waitingCues.enrollment)
        .all()
        .map(({ id }) => id),

    /** How many live enrollments a cue wakes. */
    countOnCue: (cue: Cue): number =>
      db
        .select({ rows: count() })
        .from(waitingCues)
        .innerJoin(enrollments, eq(enrollments.id, waitingCues.enrollment))
        .where(sql`${waitingCues.cue} = ${cue} and ${enrollments.run} = ''`)
        .get()?.rows ?? 0,
  };
}
