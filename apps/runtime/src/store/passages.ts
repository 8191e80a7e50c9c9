import { and, count, eq, gt, lte, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { passages } from '../db/schema/connections.ts';

/** Messages on their way over connections that have a rate, and those that arrived lately. */
export function createPassages(db: Database) {
  const counted = db
    .select({ messages: count() })
    .from(passages)
    .where(
      and(eq(passages.connection, sql.placeholder('connection')), gt(passages.arrivedBy, sql.placeholder('after'))),
    )
    .prepare();

  return {
    /** How many may have arrived after an instant, or may do so yet. */
    countAfter: (connection: string, after: number): number => counted.get({ connection, after })?.messages ?? 0,

    /** Begins one that has arrived by an instant for certain, and forgets those that had by an earlier one; gives its id. */
    begin: (connection: string, { arrivedBy, forget }: { arrivedBy: number; forget: number }): number => {
      db.delete(passages)
        .where(and(eq(passages.connection, connection), lte(passages.arrivedBy, forget)))
        .run();
      return db.insert(passages).values({ connection, arrivedBy }).returning({ id: passages.id }).get().id;
    },

    arrived: (id: number, at: number): void => {
      db.update(passages).set({ arrivedBy: at }).where(eq(passages.id, id)).run();
    },

    /** Forgets one that did not leave after all. */
    drop: (id: number): void => {
      db.delete(passages).where(eq(passages.id, id)).run();
    },
  };
}
