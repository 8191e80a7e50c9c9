import type { Earlier } from '@waymark/core/driver';
import type { Cue } from '@waymark/core/plan';
import { and, desc, eq, lt, max, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { customers } from '../db/schema/customers.ts';
import { enrollments, refusals, waitingCues } from '../db/schema/enrollments.ts';
import type { Counts } from './counts.ts';

/** An enrollment as stored. */
export type StoredEnrollment = typeof enrollments.$inferSelect;

/** Where an enrollment is, for lists. */
export interface Place {
  node: string | null;
  since: number | null;
  until: number | null;
}

/** Enrollments, and why some were refused. Keeps the counts of who is where. */
export function createEnrollments(db: Database, counts: Counts) {
  const { placeholder } = sql;
  const byId = db
    .select()
    .from(enrollments)
    .where(eq(enrollments.id, placeholder('id')))
    .prepare();
  const openOf = db
    .select({
      id: enrollments.id,
      journey: enrollments.journey,
      version: enrollments.version,
      key: enrollments.key,
      hears: sql<number>`exists (
        select 1 from ${waitingCues} where ${waitingCues.enrollment} = ${enrollments.id}
        and ${waitingCues.cue} in (select value from json_each(${placeholder('cues')})))`,
    })
    .from(enrollments)
    .where(and(eq(enrollments.customer, placeholder('customer')), sql`"enrollments"."state" = 'open'`))
    .orderBy(enrollments.id)
    .prepare();
  const earlier = db
    .select({ key: enrollments.key, endedAt: enrollments.endedAt })
    .from(enrollments)
    .where(and(eq(enrollments.journey, placeholder('journey')), eq(enrollments.customer, placeholder('customer'))))
    .prepare();

  const leaveCount = (row: StoredEnrollment) => {
    if (row.node !== null) counts.change(row.version, { kind: 'here', node: row.node, by: -1 });
  };

  return {
    byId: (id: number): StoredEnrollment | undefined => byId.get({ id }),

    byWorkflowId: (workflowId: string): StoredEnrollment | undefined =>
      db.select().from(enrollments).where(eq(enrollments.workflowId, workflowId)).get(),

    /** The customer's open enrollments, oldest first; `hears` where one of the cues may end or move its wait. */
    openOf: (customer: string, cues: readonly Cue[] = []) =>
      openOf.all({ customer, cues: JSON.stringify(cues) }).map((row) => ({ ...row, hears: row.hears === 1 })),

    /** All enrollments of a customer in a journey, of any version. */
    earlier: (journey: string, customer: string): Earlier[] =>
      earlier.all({ journey, customer }).map(({ key, endedAt }) => ({
        ...(key ? { key } : {}),
        ...(endedAt !== null ? { endedAt } : {}),
      })),

    /** True when the customer was ever in any journey. */
    any: (customer: string): boolean =>
      db.select({ id: enrollments.id }).from(enrollments).where(eq(enrollments.customer, customer)).limit(1).get() !==
      undefined,

    /** The number of the customer's next entry into the journey, from 1. */
    nextEntry: (journey: string, customer: string): number => {
      const row = db
        .select({ last: max(enrollments.entry) })
        .from(enrollments)
        .where(and(eq(enrollments.journey, journey), eq(enrollments.customer, customer)))
        .get();
      return (row?.last ?? 0) + 1;
    },

    /** Adds an open enrollment and gives its id. */
    add: (row: Omit<typeof enrollments.$inferInsert, 'state'>): number => {
      const id = Number(
        db
          .insert(enrollments)
          .values({ ...row, state: 'open' })
          .run().lastInsertRowid,
      );
      counts.change(row.version, { kind: 'enrolled', by: 1 });
      counts.change(row.version, { kind: 'open', by: 1 });
      return id;
    },

    /** Says where an open enrollment is now. */
    place: (id: number, place: Place): void => {
      const row = byId.get({ id });
      if (row?.state !== 'open') return;
      if (row.node !== place.node) {
        leaveCount(row);
        if (place.node !== null) counts.change(row.version, { kind: 'here', node: place.node, by: 1 });
      }
      db.update(enrollments)
        .set({ node: place.node, since: place.since, until: place.until })
        .where(eq(enrollments.id, id))
        .run();
    },

    /** Ends an open enrollment; one already ended stays as it is. */
    end: (id: number, reason: string, at: number): void => {
      const row = byId.get({ id });
      if (row?.state !== 'open') return;
      leaveCount(row);
      counts.change(row.version, { kind: 'open', by: -1 });
      counts.change(row.version, { kind: 'ended', name: reason, by: 1 });
      const ended = { state: 'ended', reason, endedAt: at, node: null, since: null, until: null } as const;
      db.update(enrollments).set(ended).where(eq(enrollments.id, id)).run();
    },

    /** Live enrollments of a journey, newest first, before the enrollment `before`; with `node`, those there now. */
    list: (query: { journey: string; node?: string | undefined; before?: number | undefined; limit: number }) =>
      db
        .select({ enrollment: enrollments, customer: customers })
        .from(enrollments)
        .innerJoin(customers, eq(customers.id, enrollments.customer))
        .where(
          and(
            eq(enrollments.run, ''),
            eq(enrollments.journey, query.journey),
            query.node === undefined
              ? undefined
              : and(eq(enrollments.node, query.node), sql`"enrollments"."state" = 'open'`),
            query.before === undefined ? undefined : lt(enrollments.id, query.before),
          ),
        )
        .orderBy(desc(enrollments.id))
        .limit(query.limit)
        .all(),

    /** Keeps why a customer was not enrolled. */
    refuse: (refusal: typeof refusals.$inferInsert): void => {
      db.insert(refusals).values(refusal).run();
    },

    refusals: (customer: string) => db.select().from(refusals).where(eq(refusals.customer, customer)).all(),
  };
}
