import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { connections } from '../db/schema/connections.ts';

/** A connection as stored; its secrets are sealed. */
export type StoredConnection = typeof connections.$inferSelect;

/** Configured connectors. */
export function createConnections(db: Database) {
  const byId = db
    .select()
    .from(connections)
    .where(eq(connections.id, sql.placeholder('id')))
    .prepare();
  const ofConnector = db
    .select()
    .from(connections)
    .where(eq(connections.connector, sql.placeholder('connector')))
    .orderBy(asc(connections.createdAt))
    .limit(1)
    .prepare();
  const setNext = db
    .update(connections)
    .set({ nextAt: sql`${sql.placeholder('nextAt')}` })
    .where(eq(connections.id, sql.placeholder('id')))
    .prepare();

  return {
    all: (): StoredConnection[] => db.select().from(connections).orderBy(asc(connections.createdAt)).all(),

    byId: (id: string): StoredConnection | undefined => byId.get({ id }),

    /** The oldest connection of a connector: the one used where a node names none. */
    ofConnector: (connector: string): StoredConnection | undefined => ofConnector.get({ connector }),

    save: (row: typeof connections.$inferInsert): void => {
      const { id: _, createdAt: __, ...change } = row;
      db.insert(connections).values(row).onConflictDoUpdate({ target: connections.id, set: change }).run();
    },

    /** Keeps how it fares; since when it has needed attention is forgotten once it let a message `through`. */
    setHealth: (
      id: string,
      health: StoredConnection['health'],
      seen: { message: string | null; at: number; through?: boolean },
    ): void => {
      const { message, at, through = false } = seen;
      const since =
        health === 'attention' ? sql`coalesce(${connections.attentionSince}, ${at})` : through ? null : undefined;
      db.update(connections)
        .set({ health, healthMessage: message, checkedAt: at, ...(since !== undefined && { attentionSince: since }) })
        .where(eq(connections.id, id))
        .run();
    },

    /** Says from which instant it takes the next message. */
    setNext: (id: string, nextAt: number): void => {
      setNext.run({ id, nextAt });
    },

    /** Takes it on oneself to look at it; false where another one did since it was `seen`. */
    claimLook: (id: string, { seen, at }: { seen: number | null; at: number }): boolean =>
      db
        .update(connections)
        .set({ checkedAt: at })
        .where(
          and(eq(connections.id, id), seen === null ? isNull(connections.checkedAt) : eq(connections.checkedAt, seen)),
        )
        .run().changes > 0,

    /** Holds it back from an instant on, where it is not held yet; false: there is no such connection. */
    hold: (id: string, at: number): boolean =>
      db
        .update(connections)
        .set({ heldAt: sql`coalesce(${connections.heldAt}, ${at})` })
        .where(eq(connections.id, id))
        .run().changes > 0,

    /** Holds it back no longer; false: there is no such connection. */
    release: (id: string): boolean =>
      db.update(connections).set({ heldAt: null }).where(eq(connections.id, id)).run().changes > 0,

    remove: (id: string): void => {
      db.delete(connections).where(eq(connections.id, id)).run();
    },
  };
}
