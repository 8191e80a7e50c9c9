import { and, asc, eq, gt, max, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { deliveries } from '../db/schema/deliveries.ts';
import { inbox } from '../db/schema/enrollments.ts';
import { events } from '../db/schema/events.ts';

/** What happened to each open enrollment, in order of arrival. */
export function createInbox(db: Database) {
  const { placeholder } = sql;
  const add = db
    .insert(inbox)
    .values({
      enrollment: placeholder('enrollment'),
      type: placeholder('type'),
      event: placeholder('event'),
      at: placeholder('at'),
      body: placeholder('body'),
    })
    .prepare();
  const after = db
    .select({
      seq: inbox.seq,
      type: inbox.type,
      at: inbox.at,
      body: inbox.body,
      event: events,
      node: deliveries.node,
      visit: deliveries.visit,
    })
    .from(inbox)
    .leftJoin(events, eq(events.id, inbox.event))
    .leftJoin(deliveries, and(eq(deliveries.id, events.delivery), eq(deliveries.enrollment, inbox.enrollment)))
    .where(and(eq(inbox.enrollment, placeholder('enrollment')), gt(inbox.seq, placeholder('seq'))))
    .orderBy(asc(inbox.seq))
    .limit(placeholder('limit'))
    .prepare();
  const last = db
    .select({ seq: max(inbox.seq) })
    .from(inbox)
    .where(eq(inbox.enrollment, placeholder('enrollment')))
    .prepare();

  return {
    /** Adds a row and gives its number, which grows in order of arrival. */
    add: ({ event = null, body = null, ...row }: typeof inbox.$inferInsert): number =>
      Number(add.run({ ...row, event, body }).lastInsertRowid),

    /** Rows after `seq`, in order; the event's `delivery` where it answers one of this enrollment. */
    after: (enrollment: number, seq: number, limit = 100) =>
      after.all({ enrollment, seq, limit }).map(({ node, visit, event, ...row }) => ({
        ...row,
        ...(event && {
          event: {
            at: event.at,
            arrived: event.arrived,
            event: event.event,
            properties: event.properties,
            ...(node !== null && visit !== null ? { delivery: { node, visit } } : {}),
          },
        }),
      })),

    /** The number of the latest row; 0 without any. */
    last: (enrollment: number): number => last.get({ enrollment })?.seq ?? 0,
  };
}
