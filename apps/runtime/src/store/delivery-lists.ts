import type { HandedOver } from '@waymark/core/plan';
import { and, desc, eq, gt, inArray, ne, notInArray, or, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { customers } from '../db/schema/customers.ts';
import { deliveries } from '../db/schema/deliveries.ts';
import { enrollments } from '../db/schema/enrollments.ts';

/** Deliveries by what became of them; of one alone, ask `createDeliveries`, which has these too. */
export function createDeliveryLists(db: Database) {
  const withPeople = () =>
    db
      .select({ delivery: deliveries, enrollment: enrollments, customer: customers })
      .from(deliveries)
      .innerJoin(enrollments, eq(enrollments.id, deliveries.enrollment))
      .innerJoin(customers, eq(customers.id, enrollments.customer))
      .$dynamic();

  return {
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

    /** What was handed over to a customer themselves or about them, newest first, each with its journey's version. */
    sent: (customer: string, { limit, except }: { limit: number; except: number }) =>
      db
        .select({ delivery: deliveries, version: enrollments.version })
        .from(deliveries)
        .innerJoin(enrollments, eq(enrollments.id, deliveries.enrollment))
        .where(and(eq(deliveries.customer, customer), eq(deliveries.state, 'accepted'), ne(deliveries.id, except)))
        .orderBy(desc(deliveries.handedAt))
        .limit(limit)
        .all(),

    /** The connections that messages wait for or are being handed over by, whether they are still there or not. */
    connections: (): string[] =>
      db
        .all<{ id: string }>(
          sql`
            with recursive found(id) as (
              select min(connection) from deliveries where state in ('planned', 'submitting', 'unknown') and held_at is null
              union all
              select (
                select min(connection) from deliveries
                where state in ('planned', 'submitting', 'unknown') and held_at is null and connection > found.id
              ) from found where id is not null
            )
            select id from found where id is not null`,
        )
        .map(({ id }) => id),

    /** Messages to any of these customers that were not handed over, with their enrollment, newest first. */
    unsent: (asked: { customers: readonly string[]; journey?: string | undefined; limit: number }) =>
      db
        .select({ delivery: deliveries, enrollment: enrollments })
        .from(deliveries)
        .innerJoin(enrollments, eq(enrollments.id, deliveries.enrollment))
        .where(
          and(
            inArray(deliveries.customer, [...asked.customers]),
            notInArray(deliveries.state, ['submitting', 'accepted']),
            asked.journey === undefined ? undefined : eq(enrollments.journey, asked.journey),
          ),
        )
        .orderBy(desc(deliveries.id))
        .limit(asked.limit)
        .all(),

    /** Live messages that are held or of unknown outcome, or only those of one kind, oldest first, after the one of an id. */
    stuck: (asked: { only?: 'held' | 'unknown' | undefined; after?: number | undefined; limit: number }) => {
      const isUnknown = sql`"deliveries"."state" = 'unknown'`;
      const isHeld = and(sql`"deliveries"."held_at" is not null`, ne(deliveries.state, 'unknown'));
      return withPeople()
        .where(
          and(
            eq(deliveries.run, ''),
            asked.only === 'unknown' ? isUnknown : asked.only === 'held' ? isHeld : or(isUnknown, isHeld),
            asked.after === undefined ? undefined : gt(deliveries.id, asked.after),
          ),
        )
        .orderBy(deliveries.id)
        .limit(asked.limit)
        .all();
    },

    /** Messages of an enrollment of which nobody knows whether they went, in their order. */
    unknown: (enrollment: number) =>
      db
        .select()
        .from(deliveries)
        .where(and(eq(deliveries.enrollment, enrollment), eq(deliveries.state, 'unknown')))
        .orderBy(deliveries.id)
        .all(),

    /** How many live messages are held, by reason, and of how many nobody knows whether they went. */
    stuckCounts: (): { held: Record<string, number>; unknown: number } => {
      const held = db.all<{ why: string; rows: number }>(sql`
        select why, count(*) as rows from deliveries
        where held_at is not null and state <> 'unknown' and run = '' group by why`);
      const unknown = db.get<{ rows: number }>(sql`
        select count(*) as rows from deliveries where state = 'unknown' and run = ''`).rows;
      return { held: Object.fromEntries(held.map(({ why, rows }) => [why, rows])), unknown };
    },

    /** The latest live messages of a journey (of one of its nodes) that failed, newest first. */
    failed: (asked: { journey: string; node?: string | undefined; limit: number }) =>
      withPeople()
        .where(
          and(
            eq(deliveries.run, ''),
            eq(deliveries.state, 'refused'),
            eq(enrollments.journey, asked.journey),
            asked.node === undefined ? undefined : eq(deliveries.node, asked.node),
          ),
        )
        .orderBy(desc(deliveries.id))
        .limit(asked.limit)
        .all(),
  };
}
