import { eq } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { waiting, waitingEvents } from '../db/schema/enrollments.ts';

/** What an enrollment waits for; `until` is null where only an event ends it. */
export type Waiting = typeof waiting.$inferSelect;

/** What enrollments wait for: only an event named here (or by goals and exits) wakes one. */
export function createWaiting(db: Database) {
  const clear = (enrollment: number): void => {
    db.delete(waiting).where(eq(waiting.enrollment, enrollment)).run();
    db.delete(waitingEvents).where(eq(waitingEvents.enrollment, enrollment)).run();
  };

  return {
    /** Replaces what the enrollment waits for. */
    set: (row: Waiting, events: readonly string[]): void => {
      clear(row.enrollment);
      db.insert(waiting).values(row).run();
      for (const event of new Set(events)) db.insert(waitingEvents).values({ enrollment: row.enrollment, event }).run();
    },

    clear,

    of: (enrollment: number) => db.select().from(waiting).where(eq(waiting.enrollment, enrollment)).get(),
  };
}
