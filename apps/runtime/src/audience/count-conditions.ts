import type { Condition, ConsentRule } from '@waymark/core/plan';
import { and, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { customers } from '../db/schema/customers.ts';
import { conditionSql } from './condition-sql.ts';
import { liveCustomers } from './live-customers.ts';
import { stretchesOf } from './stretches.ts';

/** What is counted: conditions that an audience can be asked (`readCountable`), at one instant in milliseconds. */
export interface CountAsked {
  conditions: readonly Condition[];
  at: number;
  /** The zone of customers without a readable one. */
  zone: string;
  consentRules: readonly ConsentRule[];
}

/** How many live customers there are, and for how many of them each condition holds, in their order. */
export interface Counted {
  total: number;
  holds: number[];
}

/** Counts all conditions in one walk over the customers; pauses after each stretch of them. */
export function* countConditions(
  db: Database,
  { conditions, ...context }: CountAsked,
  now: () => number,
): Generator<undefined, Counted> {
  const columns = conditions.map((condition, n) => {
    const written = conditionSql(condition, context);
    if ('problems' in written) throw new Error('the condition asks about a journey');
    return [`holds${n}`, sql<number>`coalesce(sum(${written.sql}), 0)`] as const;
  });
  const rowid = sql`${customers}.rowid`;
  const [after, upTo] = [sql.placeholder('after'), sql.placeholder('upTo')];
  const counting = db
    .select({ total: sql<number>`count(*)`, ...Object.fromEntries(columns) })
    .from(customers)
    .where(and(liveCustomers, sql`${rowid} > ${after} and ${rowid} <= ${upTo}`))
    .prepare();
  const counted: Counted = { total: 0, holds: conditions.map(() => 0) };
  for (const stretch of stretchesOf(db, now)) {
    const row = counting.get({ ...stretch }) as Record<string, number>;
    counted.total += row.total ?? 0;
    counted.holds = counted.holds.map((sum, n) => sum + (row[`holds${n}`] ?? 0));
    yield;
  }
  return counted;
}
