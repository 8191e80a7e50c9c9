import type { HoldReason } from '@waymark/core/engine';
import type { Cue } from '@waymark/core/plan';
import { and, desc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Database } from '../db/open.ts';
import { inbox } from '../db/schema/enrollments.ts';

/** More enrollments than these let what happens to others go first. */
const many = 1_000;

const earlier = alias(inbox, 'earlier');

/** Tells many live enrollments of one thing, in one transaction: a row in each one's inbox, and its wake. */
export function createWakes(db: Database) {
  /** Wakes the enrollments that got a row after `before`, in the order in which they got it; says how many. */
  const wakeAll = (before: number, at: number): number => {
    const told = db.get<{ rows: number }>(sql`select count(*) as rows from inbox where seq > ${before}`).rows;
    db.run(sql`
      insert into outbox (type, enrollment, seq, bulk, created_at, next_at)
      select 'wake', enrollment, seq, ${told > many ? 1 : 0}, ${at}, 0 from inbox where seq > ${before} order by seq`);
    return told;
  };
  const latest = (): number => db.get<{ seq: number }>(sql`select coalesce(max(seq), 0) as seq from inbox`).seq;

  const before = db
    .select({ enrollment: earlier.enrollment })
    .from(inbox)
    .leftJoin(
      earlier,
      and(eq(earlier.seq, sql`${inbox.seq} - 1`), eq(earlier.type, 'resumed'), eq(earlier.at, inbox.at)),
    )
    .where(and(eq(inbox.enrollment, sql.placeholder('enrollment')), eq(inbox.type, 'resumed')))
    .orderBy(desc(inbox.seq))
    .limit(1)
    .prepare();

  return {
    /** The enrollment that was let go just before this one, when both were last resumed together. */
    resumedBefore: (enrollment: number): number | undefined => before.get({ enrollment })?.enrollment ?? undefined,

    /** Ends every open enrollment of a journey that was not told so before; says how many. Call it in a transaction. */
    stop: (journey: string, at: number): number => {
      const before = latest();
      db.run(sql`
        insert into inbox (enrollment, type, at)
        select id, 'stop', ${at} from enrollments e
        where run = '' and journey = ${journey} and state = 'open'
          and not exists (select 1 from inbox where inbox.enrollment = e.id and inbox.type = 'stop')
        order by id`);
      return wakeAll(before, at);
    },

    /**
     * Lets live enrollments look again that wait for a cue, or whose version is one of these; says how many. Call it in a
     * transaction.
     */
    lookAgain: ({ cue, versions, at }: { cue: Cue; versions: readonly number[]; at: number }): number => {
      const before = latest();
      db.run(sql`
        insert into inbox (enrollment, type, at)
        select id, 'changed', ${at} from enrollments
        where run = '' and state = 'open' and (
          version in (select value from json_each(${JSON.stringify(versions)}))
          or id in (select enrollment from waiting_cues where cue = ${cue}))
        order by id`);
      return wakeAll(before, at);
    },

    /**
     * Lets the open enrollments whose messages are held for a reason (of one journey or connection, where named) ask again,
     * in the order in which they were held; says how many. Call it in a transaction.
     */
    resume: (asked: { why: HoldReason; journey?: string; connection?: string; at: number }): number => {
      const { why, journey, connection, at } = asked;
      const before = latest();
      db.run(sql`
        insert into inbox (enrollment, type, at)
        select e.id, 'resumed', ${at} from deliveries d join enrollments e on e.id = d.enrollment
        where d.why = ${why} and d.held_at is not null and e.run = '' and e.state = 'open'
          ${journey === undefined ? sql`` : sql`and e.journey = ${journey}`}
          ${connection === undefined ? sql`` : sql`and d.connection = ${connection}`}
        order by d.held_at, d.id`);
      return wakeAll(before, at);
    },
  };
}
