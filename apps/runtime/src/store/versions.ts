import type { Plan } from '@waymark/core/plan';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { journeys, versions } from '../db/schema/journeys.ts';

/** A version as stored. */
export type StoredVersion = typeof versions.$inferSelect;

/** Published versions, and those of test runs. They never change, so that each is read once and kept. */
export function createVersions(db: Database) {
  const kept = new Map<number, StoredVersion>();
  const keep = (version: StoredVersion | undefined): StoredVersion | undefined => {
    if (!version) return undefined;
    if (kept.size >= 200) kept.clear();
    kept.set(version.id, version);
    return version;
  };

  const live = db
    .select({ id: versions.id })
    .from(journeys)
    .innerJoin(
      versions,
      and(eq(versions.run, ''), eq(versions.journey, journeys.key), eq(versions.number, journeys.liveVersion)),
    )
    .where(sql`${journeys.status} in ('live', 'paused')`)
    .orderBy(journeys.key)
    .prepare();
  const byId = (id: number): StoredVersion | undefined =>
    kept.get(id) ?? keep(db.select().from(versions).where(eq(versions.id, id)).get());

  return {
    byId,

    /** The versions that take entries, by journey. */
    live: (): { version: number; plan: Plan }[] =>
      live.all().flatMap(({ id }) => {
        const version = byId(id);
        return version ? [{ version: id, plan: version.plan }] : [];
      }),

    /** The versions in which somebody live is now. */
    inUse: (): { version: number; plan: Plan }[] =>
      db
        .all<{ id: number }>(sql`select distinct version as id from enrollments where run = '' and state = 'open'`)
        .flatMap(({ id }) => {
          const version = byId(id);
          return version ? [{ version: id, plan: version.plan }] : [];
        }),

    byNumber: (journey: string, number: number, run = ''): StoredVersion | undefined =>
      keep(
        db
          .select()
          .from(versions)
          .where(and(eq(versions.run, run), eq(versions.journey, journey), eq(versions.number, number)))
          .get(),
      ),

    /** Newest first, without documents. */
    ofJourney: (journey: string): Pick<StoredVersion, 'id' | 'number' | 'note' | 'publishedAt' | 'publishedBy'>[] =>
      db
        .select({
          id: versions.id,
          number: versions.number,
          note: versions.note,
          publishedAt: versions.publishedAt,
          publishedBy: versions.publishedBy,
        })
        .from(versions)
        .where(and(eq(versions.run, ''), eq(versions.journey, journey)))
        .orderBy(desc(versions.number))
        .all(),

    /** Adds a version and gives its id. */
    add: (version: typeof versions.$inferInsert): number =>
      Number(db.insert(versions).values(version).run().lastInsertRowid),
  };
}
