import { eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { versions } from '../db/schema/journeys.ts';
import { type CounterKind, counters } from '../db/schema/trace.ts';

/** One count of a version. */
export type StoredCount = typeof counters.$inferSelect;

/** What is counted, where, and by how much. */
export interface Change {
  kind: CounterKind;
  node?: string | undefined;
  name?: string | undefined;
  by: number;
}

/** Counts per version; changed only in the transaction of what they count. */
export function createCounts(db: Database) {
  const { placeholder } = sql;
  const change = db
    .insert(counters)
    .values({
      version: placeholder('version'),
      kind: placeholder('kind'),
      node: placeholder('node'),
      name: placeholder('name'),
      count: placeholder('by'),
    })
    .onConflictDoUpdate({
      target: [counters.version, counters.kind, counters.node, counters.name],
      set: { count: sql`${counters.count} + excluded.count` },
    })
    .prepare();

  return {
    change: (version: number, { kind, node = '', name = '', by }: Change): void => {
      change.run({ version, kind, node, name, by });
    },

    ofVersions: (ids: number[]): StoredCount[] =>
      db.select().from(counters).where(inArray(counters.version, ids)).all(),

    /** The version-wide counts of all live versions, by journey. */
    perJourney: (): { journey: string; kind: CounterKind; count: number }[] =>
      db
        .select({ journey: versions.journey, kind: counters.kind, count: sql<number>`sum(${counters.count})` })
        .from(counters)
        .innerJoin(versions, eq(versions.id, counters.version))
        .where(sql`${versions.run} = '' and ${counters.kind} in ('open', 'enrolled', 'goal')`)
        .groupBy(versions.journey, counters.kind)
        .all(),
  };
}

/** The counts' functions, for the tables that keep them. */
export type Counts = ReturnType<typeof createCounts>;
