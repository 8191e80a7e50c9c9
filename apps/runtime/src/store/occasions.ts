import type { Occasion } from '@waymark/core/plan';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { occasions } from '../db/schema/occasions.ts';

/** An occasion as stored. */
export type StoredOccasion = typeof occasions.$inferSelect;

/** Shared dated things. `run` is empty for the workspace's own. */
export function createOccasions(db: Database) {
  const all = db
    .select()
    .from(occasions)
    .where(eq(occasions.run, sql.placeholder('run')))
    .orderBy(asc(occasions.key))
    .prepare();

  return {
    all: (run = ''): StoredOccasion[] => all.all({ run }),

    /** By key, as conditions and waits read them. */
    byKey: (run: string): Record<string, Occasion> =>
      Object.fromEntries(all.all({ run }).map(({ key, start, end }) => [key, { start, ...(end !== null && { end }) }])),

    set: ({ run = '', key, start, end = null }: typeof occasions.$inferInsert): void => {
      db.insert(occasions)
        .values({ run, key, start, end })
        .onConflictDoUpdate({ target: [occasions.run, occasions.key], set: { start, end } })
        .run();
    },

    remove: (key: string): void => {
      db.delete(occasions)
        .where(and(eq(occasions.run, ''), eq(occasions.key, key)))
        .run();
    },
  };
}
