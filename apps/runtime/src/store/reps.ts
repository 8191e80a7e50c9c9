import { asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { reps } from '../db/schema/reps.ts';

/** A rep as stored. */
export type StoredRep = typeof reps.$inferSelect;

/** Our own people who work on tasks. */
export function createReps(db: Database) {
  const byId = db
    .select()
    .from(reps)
    .where(eq(reps.id, sql.placeholder('id')))
    .prepare();

  return {
    all: (): StoredRep[] => db.select().from(reps).orderBy(asc(reps.name), asc(reps.id)).all(),

    byId: (id: string): StoredRep | undefined => byId.get({ id }),

    /** The active rep of an id, an email address or a name, whatever their case; of several the one added first. */
    named: (name: string): StoredRep | undefined => {
      const sought = name.trim().toLowerCase();
      if (sought === '') return undefined;
      const active = db.select().from(reps).where(eq(reps.active, true)).orderBy(asc(reps.createdAt)).all();
      const by = (told: (rep: StoredRep) => string | null) => active.find((rep) => told(rep)?.toLowerCase() === sought);
      return by((rep) => rep.id) ?? by((rep) => rep.email) ?? by((rep) => rep.name);
    },

    save: (rep: typeof reps.$inferInsert): void => {
      const { id: _, createdAt: __, ...change } = rep;
      db.insert(reps).values(rep).onConflictDoUpdate({ target: reps.id, set: change }).run();
    },

    /** Makes every link given so far worthless. */
    renewLink: (id: string): void => {
      db.update(reps)
        .set({ linkVersion: sql`${reps.linkVersion} + 1` })
        .where(eq(reps.id, id))
        .run();
    },
  };
}
