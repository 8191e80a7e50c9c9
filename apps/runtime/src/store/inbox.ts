import { and, asc, desc, eq, gt, isNotNull, max, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { deliveries } from '../db/schema/deliveries.ts';
import { type Before, inbox } from '../db/schema/enrollments.ts';
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
      before: placeholder('before'),
    })
    .prepare();
  const after = db
    .select({
      seq: inbox.seq,
      type: inbox.type,
      at: inbox.at,
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
  const changes = db
    .select({ before: inbox.before })
    .from(inbox)
    .where(
      and(eq(inbox.enrollment, placeholder('enrollment')), gt(inbox.seq, placeholder('seq')), isNotNull(inbox.before)),
    )
    .orderBy(desc(inbox.seq))
    .prepare();
  const last = db
    .select({ seq: max(inbox.seq) })
    .from(inbox)
    .where(eq(inbox.enrollment, placeholder('enrollment')))
    .prepare();

  return {
    /** Adds a row and gives its number, which grows in order of arrival. */
    add: ({ event = null, before = null, ...row }: typeof inbox.$inferInsert): number =>
      Number(add.run({ ...row, event, before }).lastInsertRowid),

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

    /** What was before each change after `seq`, the latest first. */
    changesAfter: (enrollment: number, seq: number): Before[] =>
      changes.all({ enrollment, seq }).flatMap(({ before }) => (before === null ? [] : [before])),

    /** The number of the latest row; 0 without any. */
    last: (enrollment: number): number => last.get({ enrollment })?.seq ?? 0,
  };
}
