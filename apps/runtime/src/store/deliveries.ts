import type { HandedOver } from '@waymark/core/plan';
import { and, eq, gt, inArray, ne, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { deliveries } from '../db/schema/deliveries.ts';

/** A delivery as stored. */
export type StoredDelivery = typeof deliveries.$inferSelect;

/** What changes in a delivery's life. */
export type DeliveryChange = Partial<
  Pick<
    StoredDelivery,
    | 'state'
    | 'attempts'
    | 'firstAttemptAt'
    | 'handedAt'
    | 'heldAt'
    | 'why'
    | 'providerId'
    | 'failure'
    | 'connection'
    | 'connector'
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

  const cancel = db
    .update(deliveries)
    .set({ state: 'cancelled', heldAt: null })
    .where(and(eq(deliveries.enrollment, sql.placeholder('enrollment')), eq(deliveries.state, 'planned')))
    .prepare();

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

    /** Messages handed over to any of these customers after an instant, or that may have been; `except` is not counted. */
    handedOver: (asked: { customers: readonly string[]; after: number; except?: number }): HandedOver[] =>
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
            inArray(deliveries.customer, [...asked.customers]),
            gt(deliveries.handedAt, asked.after),
            inArray(deliveries.state, ['submitting', 'accepted', 'unknown']),
            asked.except === undefined ? undefined : ne(deliveries.id, asked.except),
          ),
        )
        .all(),

    /** What was not handed over of an enrollment never will be. */
    cancel: (enrollment: number): void => {
      cancel.run({ enrollment });
    },

    change: (id: number, change: DeliveryChange): void => {
      db.update(deliveries).set(change).where(eq(deliveries.id, id)).run();
    },
  };
}
