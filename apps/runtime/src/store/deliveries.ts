import type { HandedOver } from '@waymark/core/plan';
import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { deliveries } from '../db/schema/deliveries.ts';

/** A delivery as stored. */
export type StoredDelivery = typeof deliveries.$inferSelect;

/** What changes in a delivery's life. */
export type DeliveryChange = Partial<
  Pick<
    StoredDelivery,
    'state' | 'attempts' | 'firstAttemptAt' | 'handedAt' | 'providerId' | 'failure' | 'connection' | 'connector'
  >
>;

/** One row per message to one customer. */
export function createDeliveries(db: Database) {
  const byVisit = (enrollment: number, node: string, visit: number): StoredDelivery | undefined =>
    db
      .select()
      .from(deliveries)
      .where(and(eq(deliveries.enrollment, enrollment), eq(deliveries.node, node), eq(deliveries.visit, visit)))
      .get();

  return {
    byId: (id: number): StoredDelivery | undefined => db.select().from(deliveries).where(eq(deliveries.id, id)).get(),

    byVisit,

    /** Gives the delivery of a visit, planning it where there is none. */
    plan: (row: Omit<typeof deliveries.$inferInsert, 'state'>): StoredDelivery => {
      db.insert(deliveries)
        .values({ ...row, state: 'planned' })
        .onConflictDoNothing()
        .run();
      const stored = byVisit(row.enrollment, row.node, row.visit);
      if (!stored) throw new Error(`the delivery of ${row.node} was not kept`);
      return stored;
    },

    /** The customer's messages that were handed over, or may have been. */
    handedOver: (customer: string): HandedOver[] =>
      db
        .select({
          at: sql<number>`${deliveries.handedAt}`,
          channel: deliveries.channel,
          purpose: deliveries.purpose,
          contacts: deliveries.contacts,
        })
        .from(deliveries)
        .where(
          and(
            eq(deliveries.customer, customer),
            isNotNull(deliveries.handedAt),
            inArray(deliveries.state, ['submitting', 'accepted', 'unknown']),
          ),
        )
        .all(),

    change: (id: number, change: DeliveryChange): void => {
      db.update(deliveries).set(change).where(eq(deliveries.id, id)).run();
    },
  };
}
