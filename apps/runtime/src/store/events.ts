import type { PastEvent } from '@waymark/core/plan';
import { and, asc, desc, eq, getTableColumns, gt, inArray, lt, lte, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { deliveries } from '../db/schema/deliveries.ts';
import { enrollments, inbox } from '../db/schema/enrollments.ts';
import { events, messageIds } from '../db/schema/events.ts';

/** An event as stored. */
export type StoredEvent = typeof events.$inferSelect;

/** What happened to customers. */
export function createEvents(db: Database) {
  const { placeholder } = sql;
  const ofCustomer = db
    .select({
      id: events.id,
      at: events.at,
      arrived: events.arrived,
      event: events.event,
      properties: events.properties,
      node: deliveries.node,
      visit: deliveries.visit,
    })
    .from(events)
    .leftJoin(deliveries, and(eq(deliveries.id, events.delivery), eq(deliveries.enrollment, placeholder('enrollment'))))
    .where(eq(events.customer, placeholder('customer')))
    .orderBy(asc(events.id))
    .prepare();
  const entering = db
    .select({ id: enrollments.event })
    .from(enrollments)
    .where(eq(enrollments.id, placeholder('enrollment')))
    .prepare();
  const untaken = db
    .select({ id: inbox.event })
    .from(inbox)
    .where(and(eq(inbox.enrollment, placeholder('enrollment')), gt(inbox.seq, placeholder('taken'))))
    .prepare();
  const add = db
    .insert(events)
    .values({
      customer: placeholder('customer'),
      run: placeholder('run'),
      event: placeholder('event'),
      at: placeholder('at'),
      arrived: placeholder('arrived'),
      properties: placeholder('properties'),
      delivery: placeholder('delivery'),
    })
    .prepare();
  const takeMessageId = db
    .insert(messageIds)
    .values({ id: placeholder('id'), arrived: placeholder('arrived') })
    .onConflictDoNothing()
    .prepare();

  return {
    /** Adds an event and gives its id, which grows in order of arrival. */
    add: ({ run = '', delivery = null, ...event }: typeof events.$inferInsert): number =>
      Number(add.run({ ...event, run, delivery }).lastInsertRowid),

    byId: (id: number): StoredEvent | undefined => db.select().from(events).where(eq(events.id, id)).get(),

    /**
     * The customer's history in order of arrival as an enrollment knows it: without what lies in its inbox after `taken`,
     * with the deliveries of this enrollment only, and with the event that enrolled it marked.
     */
    history: (customer: string, enrollment: number, taken: number): PastEvent[] => {
      const all = ofCustomer.all({ customer, enrollment });
      if (all.length === 0) return [];
      const enteredBy = entering.get({ enrollment })?.id;
      const ahead = new Set(untaken.all({ enrollment, taken }).map(({ id }) => id));
      return all
        .filter(({ id }) => !ahead.has(id))
        .map(({ id, node, visit, ...event }) => ({
          ...event,
          ...(id === enteredBy && { entering: true }),
          ...(node !== null && visit !== null ? { delivery: { node, visit } } : {}),
        }));
    },

    /** All events of a customer in order of arrival. */
    ofCustomer: (customer: string): StoredEvent[] =>
      db.select().from(events).where(eq(events.customer, customer)).orderBy(asc(events.id)).all(),

    /** The latest `most` events of these names of each of several customers, in order of arrival. */
    latestOf: (ids: readonly string[], { names, most }: { names: readonly string[]; most: number }): StoredEvent[] => {
      if (ids.length === 0 || names.length === 0) return [];
      const place = sql<number>`row_number() over (partition by ${events.customer} order by ${events.id} desc)`.as(
        'place',
      );
      const ranked = db
        .select({ ...getTableColumns(events), place })
        .from(events)
        .where(and(inArray(events.customer, [...ids]), inArray(events.event, [...names])))
        .as('ranked');
      return db.select().from(ranked).where(lte(ranked.place, most)).orderBy(asc(ranked.id)).all();
    },

    /** What happened last to a customer, newest first. */
    latest: (customer: string, limit: number): StoredEvent[] =>
      db.select().from(events).where(eq(events.customer, customer)).orderBy(desc(events.id)).limit(limit).all(),

    ofDelivery: (delivery: number): StoredEvent[] =>
      db.select().from(events).where(eq(events.delivery, delivery)).orderBy(asc(events.id)).all(),

    /** Names of all live events, in order; walks the index from name to name. */
    names: (): string[] =>
      db
        .all<{ name: string | null }>(
          sql`with recursive seen(name) as (
            select min(event) from events where run = ''
            union all select (select min(event) from events where run = '' and event > seen.name) from seen where seen.name is not null
          ) select name from seen`,
        )
        .flatMap(({ name }) => (name === null ? [] : [name])),

    /** Moves all events of one customer to another. */
    move: (from: string, to: string): void => {
      db.update(events).set({ customer: to }).where(eq(events.customer, from)).run();
    },

    /** True the first time a message id is seen. */
    takeMessageId: (id: string, arrived: number): boolean => takeMessageId.run({ id, arrived }).changes === 1,

    /** Forgets message ids taken before an instant, a few thousand at a time. */
    forgetMessageIds: (before: number): number => {
      const old = db.select({ id: messageIds.id }).from(messageIds).where(lt(messageIds.arrived, before)).limit(5000);
      return db.delete(messageIds).where(inArray(messageIds.id, old)).run().changes;
    },
  };
}
