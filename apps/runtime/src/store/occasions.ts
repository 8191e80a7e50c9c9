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

    /** Adds or changes one; without a name, one that is there keeps its own. */
    set: ({ run = '', key, name, start, end = null }: typeof occasions.$inferInsert): void => {
      const change = { ...(name !== undefined && { name }), start, end };
      db.insert(occasions)
        .values({ run, key, ...change })
        .onConflictDoUpdate({ target: [occasions.run, occasions.key], set: change })
        .run();
    },

    remove: (key: string): void => {
      db.delete(occasions)
        .where(and(eq(occasions.run, ''), eq(occasions.key, key)))
        .run();
    },
  };
}
