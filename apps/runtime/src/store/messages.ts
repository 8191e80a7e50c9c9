import type { JsonObject } from '@waymark/core/plan';
import { and, desc, eq, lt, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { customers } from '../db/schema/customers.ts';
import { deliveries, links, messages } from '../db/schema/deliveries.ts';
import { enrollments } from '../db/schema/enrollments.ts';

/** What the test outbox captured, and the tracked links of all deliveries. */
export function createMessages(db: Database) {
  const { placeholder } = sql;
  const capture = db
    .insert(messages)
    .values({
      delivery: placeholder('delivery'),
      to: placeholder('to'),
      content: placeholder('content'),
      createdAt: placeholder('at'),
    })
    .onConflictDoNothing()
    .prepare();
  const addLink = db
    .insert(links)
    .values({ id: placeholder('id'), delivery: placeholder('delivery'), url: placeholder('url') })
    .onConflictDoNothing()
    .prepare();
  const captured = () =>
    db
      .select({ message: messages, delivery: deliveries, enrollment: enrollments, customer: customers })
      .from(messages)
      .innerJoin(deliveries, eq(deliveries.id, messages.delivery))
      .innerJoin(enrollments, eq(enrollments.id, deliveries.enrollment))
      .innerJoin(customers, eq(customers.id, enrollments.customer));

  return {
    /** Captures the message of a delivery; the first one stays. */
    capture: (message: { delivery: number; to: string; content: JsonObject; at: number }): void => {
      capture.run(message);
    },

    /** What the test outbox captured of a delivery. */
    contentOf: (delivery: number): JsonObject | undefined =>
      db.select({ content: messages.content }).from(messages).where(eq(messages.delivery, delivery)).get()?.content,

    byId: (id: number) => captured().where(eq(messages.id, id)).get(),

    /** Newest first, before the message `before`. */
    list: (query: { journey?: string | undefined; before?: number | undefined; limit: number }) =>
      captured()
        .where(
          and(
            query.journey === undefined ? undefined : eq(enrollments.journey, query.journey),
            query.before === undefined ? undefined : lt(messages.id, query.before),
          ),
        )
        .orderBy(desc(messages.id))
        .limit(query.limit)
        .all(),

    addLink: (link: typeof links.$inferInsert): void => {
      addLink.run(link);
    },

    link: (id: string) => db.select().from(links).where(eq(links.id, id)).get(),

    linksOf: (delivery: number) => db.select().from(links).where(eq(links.delivery, delivery)).all(),
  };
}
