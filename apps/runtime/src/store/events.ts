import type { JsonObject, PastEvent } from '@waymark/core/plan';
import { and, asc, desc, eq, getTableColumns, gt, inArray, lt, lte, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { enrollments, inbox } from '../db/schema/enrollments.ts';
import { events, messageIds } from '../db/schema/events.ts';

/** An event as stored. */
export type StoredEvent = typeof events.$inferSelect;

/** A row of a customer's history, its properties as JSON. */
interface HistoryRow {
  id: number;
  at: number;
  arrived: number;
  event: string;
  properties: string;
  node: string | null;
  visit: number | null;
}

/** What happened to customers. */
export function createEvents(db: Database) {
  const { placeholder } = sql;
  // Very much may have happened to a customer: name by name through the index, and without drizzle's mapping of each row.
  const named = db.$client.prepare<{ customer: string; names: string; enrollment: number }, HistoryRow>(
    `SELECT events.id, events.at, events.arrived, events.event, events.properties, deliveries.node, deliveries.visit
     FROM json_each(@names) AS name
     CROSS JOIN events ON events.customer = @customer AND events.event = name.value
     LEFT JOIN deliveries ON deliveries.id = events.delivery AND deliveries.enrollment = @enrollment
     ORDER BY events.id`,
  );
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
     * What happened to the customer of these names, in order of arrival, as an enrollment knows it: without what lies in its
     * inbox after `taken`, with the deliveries of this enrollment only, and with the event that enrolled it marked. Without
     * one: as it is known before anybody is enrolled.
     */
    history: (
      customer: string,
      { names, enrollment = 0, taken = 0 }: { names: ReadonlySet<string>; enrollment?: number; taken?: number },
    ): PastEvent[] => {
      if (names.size === 0) return [];
      const rows = named.all({ customer, names: JSON.stringify([...names]), enrollment });
      if (rows.length === 0) return [];
      const enteredBy = entering.get({ enrollment })?.id;
      const ahead = new Set(untaken.all({ enrollment, taken }).map(({ id }) => id));
      return rows
        .filter(({ id }) => !ahead.has(id))
        .map(({ id, at, arrived, event, properties, node, visit }) => ({
          at,
          arrived,
          event,
          properties: JSON.parse(properties) as JsonObject,
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
