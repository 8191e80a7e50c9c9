import { and, asc, eq, inArray, isNotNull, lte, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { deliveries, recalls } from '../db/schema/deliveries.ts';

/** A message that its provider is to take back. */
export type StoredRecall = typeof recalls.$inferSelect;

/** Messages that their providers are to take back. */
export function createRecalls(db: Database) {
  return {
    /** Asks for all of an enrollment's messages that went, or may have gone, over a connection of a connector that can. */
    ask: (enrollment: number, { at, can }: { at: number; can: (connector: string) => boolean }): void => {
      const sent = db
        .select({ delivery: deliveries.id, connector: deliveries.connector })
        .from(deliveries)
        .where(
          and(
            eq(deliveries.enrollment, enrollment),
            inArray(deliveries.state, ['accepted', 'unknown']),
            eq(deliveries.run, ''),
            isNotNull(deliveries.connection),
          ),
        )
        .all();
      for (const { delivery } of sent.filter(({ connector }) => can(connector)))
        db.insert(recalls).values({ delivery, askedAt: at, nextAt: at }).onConflictDoNothing().run();
    },

    /** Those to try now, at most so many, the longest due first. */
    due: (now: number, most: number): StoredRecall[] =>
      db.select().from(recalls).where(lte(recalls.nextAt, now)).orderBy(asc(recalls.nextAt)).limit(most).all(),

    /** Takes one for oneself until an instant; false where another process was first. */
    lease: ({ delivery, nextAt }: StoredRecall, until: number): boolean =>
      db
        .update(recalls)
        .set({ nextAt: until, attempts: sql`attempts + 1` })
        .where(and(eq(recalls.delivery, delivery), eq(recalls.nextAt, nextAt)))
        .run().changes > 0,

    putOff: (delivery: number, nextAt: number): void => {
      db.update(recalls).set({ nextAt }).where(eq(recalls.delivery, delivery)).run();
    },

    done: (delivery: number): void => {
      db.delete(recalls).where(eq(recalls.delivery, delivery)).run();
    },
  };
}
