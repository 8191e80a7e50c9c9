import { and, asc, count, eq, inArray, isNotNull, isNull, lt, lte, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { outbox } from '../db/schema/outbox.ts';

/** Something Temporal has yet to be told. */
export type OutboxEntry = typeof outbox.$inferSelect;

/** What Temporal has yet to be told, kept until it was. */
export function createOutbox(db: Database) {
  const { placeholder } = sql;
  const due = db
    .select()
    .from(outbox)
    .where(
      and(
        isNull(outbox.handedAt),
        lte(outbox.nextAt, placeholder('now')),
        sql`not exists (select 1 from outbox earlier where earlier.enrollment = ${outbox.enrollment} and earlier.handed_at is null and earlier.id < ${outbox.id} and earlier.next_at > ${placeholder('now')})`,
      ),
    )
    .orderBy(asc(outbox.bulk), asc(outbox.id))
    .limit(placeholder('limit'))
    .prepare();

  const add = db
    .insert(outbox)
    .values({
      type: placeholder('type'),
      enrollment: placeholder('enrollment'),
      seq: placeholder('seq'),
      bulk: placeholder('bulk'),
      createdAt: placeholder('at'),
      nextAt: 0,
    })
    .prepare();

  return {
    addStart: (enrollment: number, at: number, bulk = false): void => {
      add.run({ type: 'start', enrollment, seq: null, bulk, at });
    },

    addWake: (enrollment: number, seq: number, at: number): void => {
      add.run({ type: 'wake', enrollment, seq, bulk: false, at });
    },

    /** What is due, events before bulk, in order; never past an earlier row of the same enrollment that has to wait. */
    due: (now: number, limit: number): OutboxEntry[] => due.all({ now, limit }),

    handed: (ids: number[], at: number): void => {
      db.update(outbox).set({ handedAt: at }).where(inArray(outbox.id, ids)).run();
    },

    /** Puts a row off until `nextAt`. */
    putOff: (id: number, nextAt: number): void => {
      db.update(outbox)
        .set({ nextAt, attempts: sql`${outbox.attempts} + 1` })
        .where(eq(outbox.id, id))
        .run();
    },

    /** Makes everything due at once. */
    rush: (now: number): void => {
      db.update(outbox)
        .set({ nextAt: now })
        .where(and(isNull(outbox.handedAt), sql`${outbox.nextAt} > ${now}`))
        .run();
    },

    backlog: (): number => db.select({ rows: count() }).from(outbox).where(isNull(outbox.handedAt)).get()?.rows ?? 0,

    /** Forgets rows handed over before an instant, a few thousand at a time. */
    forget: (before: number): number => {
      const old = db
        .select({ id: outbox.id })
        .from(outbox)
        .where(and(isNotNull(outbox.handedAt), lt(outbox.handedAt, before)))
        .limit(5000);
      return db.delete(outbox).where(inArray(outbox.id, old)).run().changes;
    },
  };
}
