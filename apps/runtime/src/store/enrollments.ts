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
  const lastEntry = db
    .select({ last: max(enrollments.entry) })
    .from(enrollments)
    .where(and(eq(enrollments.journey, placeholder('journey')), eq(enrollments.customer, placeholder('customer'))))
    .prepare();
  const place = db
    .update(enrollments)
    .set({
      node: sql`${placeholder('node')}`,
      since: sql`${placeholder('since')}`,
      until: sql`${placeholder('until')}`,
    })
    .where(eq(enrollments.id, placeholder('id')))
    .prepare();
  const end = db
    .update(enrollments)
    .set({
      state: 'ended',
      reason: sql`${placeholder('reason')}`,
      endedAt: sql`${placeholder('at')}`,
      node: null,
      since: null,
      until: null,
    })
    .where(eq(enrollments.id, placeholder('id')))
    .prepare();

  const leaveCount = (row: StoredEnrollment) => {
    if (row.node !== null) counts.change(row.version, { kind: 'here', node: row.node, by: -1 });
  };

  return {
    byId: (id: number): StoredEnrollment | undefined => byId.get({ id }),

    /** The enrollment of a number or a workflow id. */
    named: (name: string): StoredEnrollment | undefined =>
      /^\d+$/.test(name)
        ? byId.get({ id: Number(name) })
        : db.select().from(enrollments).where(eq(enrollments.workflowId, name)).get(),

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
    nextEntry: (journey: string, customer: string): number => (lastEntry.get({ journey, customer })?.last ?? 0) + 1,

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
    place: (id: number, { node, since, until }: Place): void => {
      const row = byId.get({ id });
      if (row?.state !== 'open') return;
      if (row.node !== node) {
        leaveCount(row);
        if (node !== null) counts.change(row.version, { kind: 'here', node, by: 1 });
      }
      place.run({ id, node, since, until });
    },

    /** Ends an open enrollment; one already ended stays as it is. */
    end: (id: number, reason: string, at: number): void => {
      const row = byId.get({ id });
      if (row?.state !== 'open') return;
      leaveCount(row);
      counts.change(row.version, { kind: 'open', by: -1 });
      counts.change(row.version, { kind: 'ended', name: reason, by: 1 });
      end.run({ id, reason, at });
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
