import { and, eq, lte } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { polls } from '../db/schema/inbound.ts';

/** How far a connection was read. */
export type StoredPoll = typeof polls.$inferSelect;

/** Which connections' events were read how far, and who reads them now. */
export function createPolls(db: Database) {
  return {
    /**
     * Gives a connection to one process for itself until an instant, where it is due and nobody has it; undefined
     * otherwise.
     */
    lease: (connection: string, now: number, until: number): StoredPoll | undefined => {
      db.insert(polls).values({ connection }).onConflictDoNothing().run();
      return db
        .update(polls)
        .set({ leasedUntil: until })
        .where(and(eq(polls.connection, connection), lte(polls.nextAt, now), lte(polls.leasedUntil, now)))
        .returning()
        .get();
    },

    /** Keeps where to go on from and when, and gives the connection back; nothing where another lease followed. */
    release: (
      connection: string,
      { leasedUntil, ...kept }: Pick<StoredPoll, 'cursor' | 'nextAt' | 'failures' | 'leasedUntil'>,
    ): void => {
      db.update(polls)
        .set({ ...kept, leasedUntil: 0 })
        .where(and(eq(polls.connection, connection), eq(polls.leasedUntil, leasedUntil)))
        .run();
    },

    byConnection: (connection: string): StoredPoll | undefined =>
      db.select().from(polls).where(eq(polls.connection, connection)).get(),
  };
}
