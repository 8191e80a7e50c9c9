import { and, desc, eq, gt, inArray, lt, lte, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { deliveries } from '../db/schema/deliveries.ts';
import { inboundEvents } from '../db/schema/inbound.ts';
import type { StoredDelivery } from './deliveries.ts';

/** What ties a connection's events to messages and people. */
export function createInbound(db: Database) {
  const { placeholder } = sql;
  const take = db
    .insert(inboundEvents)
    .values({ id: placeholder('id'), arrived: placeholder('arrived') })
    .onConflictDoNothing()
    .prepare();

  return {
    /** True where an event's hash was seen before. */
    isTaken: (id: string): boolean =>
      db.select({ id: inboundEvents.id }).from(inboundEvents).where(eq(inboundEvents.id, id)).get() !== undefined,

    /** True the first time an event's hash is seen. */
    take: (id: string, arrived: number): boolean => take.run({ id, arrived }).changes === 1,

    /** Forgets events taken before an instant, a few thousand at a time. */
    forget: (before: number): number => {
      const old = db
        .select({ id: inboundEvents.id })
        .from(inboundEvents)
        .where(lt(inboundEvents.arrived, before))
        .limit(5000);
      return db.delete(inboundEvents).where(inArray(inboundEvents.id, old)).run().changes;
    },

    /** The delivery with that permanent key. */
    byKey: (key: string): StoredDelivery | undefined =>
      db.select().from(deliveries).where(eq(deliveries.key, key)).get(),

    /** The delivery that a connection's provider knows by that id. */
    byProviderId: (connection: string, providerId: string): StoredDelivery | undefined =>
      db
        .select()
        .from(deliveries)
        .where(and(eq(deliveries.connection, connection), eq(deliveries.providerId, providerId)))
        .orderBy(desc(deliveries.id))
        .limit(1)
        .get(),

    /**
     * What a connection's provider took under one id and handed over after an instant, up to another: their ids and keys,
     * by id, beyond one of these.
     */
    group: (
      connection: string,
      providerId: string,
      asked: { after: number; upTo: number; beyond: number; limit: number },
    ): { id: number; key: string }[] =>
      db
        .select({ id: deliveries.id, key: deliveries.key })
        .from(deliveries)
        .where(
          and(
            eq(deliveries.connection, connection),
            eq(deliveries.providerId, providerId),
            gt(deliveries.id, asked.beyond),
            gt(deliveries.handedAt, asked.after),
            lte(deliveries.handedAt, asked.upTo),
          ),
        )
        .orderBy(deliveries.id)
        .limit(asked.limit)
        .all(),

    /** True while a message begun after an instant is being handed over by a connection: its provider's id is not known yet. */
    isHandingOver: (connection: string, after: number): boolean =>
      db
        .select({ id: deliveries.id })
        .from(deliveries)
        .where(
          and(
            eq(deliveries.connection, connection),
            eq(deliveries.state, 'submitting'),
            gt(deliveries.handedAt, after),
          ),
        )
        .limit(1)
        .get() !== undefined,

    /** The latest message that a connection handed over to a normalised address. */
    latestTo: (connection: string, address: string): StoredDelivery | undefined =>
      db
        .select()
        .from(deliveries)
        .where(and(eq(deliveries.connection, connection), eq(deliveries.address, address)))
        .orderBy(desc(deliveries.id))
        .limit(1)
        .get(),
  };
}
