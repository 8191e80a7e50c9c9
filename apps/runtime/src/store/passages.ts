import { and, desc, eq, gt, lt, or, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { passages } from '../db/schema/connections.ts';

/** Messages on their way over connections that have a rate, and those that arrived lately. */
export function createPassages(db: Database) {
  const arrivals = db
    .select({ arrivedBy: passages.arrivedBy })
    .from(passages)
    .where(eq(passages.connection, sql.placeholder('connection')))
    .orderBy(desc(passages.arrivedBy))
    .limit(1)
    .offset(sql.placeholder('newer'))
    .prepare();

  return {
    /** By when all but the `newer` latest have arrived for certain; undefined: there are not more than these. */
    arrivedBut: (connection: string, newer: number): number | undefined =>
      arrivals.get({ connection, newer })?.arrivedBy,

    /** Begins one that has arrived by an instant for certain, and forgets those outside of `keep`; gives its id. */
    begin: (
      connection: string,
      { arrivedBy, keep }: { arrivedBy: number; keep: { from: number; to: number } },
    ): number => {
      const isOutside = or(lt(passages.arrivedBy, keep.from), gt(passages.arrivedBy, keep.to));
      db.delete(passages)
        .where(and(eq(passages.connection, connection), isOutside))
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
