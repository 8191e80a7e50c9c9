import type { KeptContent } from '@waymark/core/content';
import type { JsonObject } from '@waymark/core/plan';
import { and, asc, count, eq, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { enrollments } from '../db/schema/enrollments.ts';
import { journeys, versions } from '../db/schema/journeys.ts';

/** A journey as stored. */
export type StoredJourney = typeof journeys.$inferSelect;

/** Journeys and their drafts. */
export function createJourneys(db: Database) {
  const statusOf = db
    .select({ status: journeys.status })
    .from(journeys)
    .where(eq(journeys.key, sql.placeholder('key')))
    .prepare();

  return {
    /** Where a journey stands, without its draft. */
    statusOf: (key: string): StoredJourney['status'] | undefined => statusOf.get({ key })?.status,

    byKey: (key: string): StoredJourney | undefined => db.select().from(journeys).where(eq(journeys.key, key)).get(),

    /** All journeys by name; `changed` where the draft differs from the live version, `contents` those that one keeps. */
    all: (): (StoredJourney & { changed: boolean; contents: Record<string, KeptContent> })[] =>
      db
        .select({
          journey: journeys,
          published: sql<string | null>`${versions.document}`,
          draft: sql<string>`${journeys.draft}`,
          contents: versions.contents,
        })
        .from(journeys)
        .leftJoin(
          versions,
          and(eq(versions.run, ''), eq(versions.journey, journeys.key), eq(versions.number, journeys.liveVersion)),
        )
        .orderBy(asc(journeys.name))
        .all()
        .map(({ journey, published, draft, contents }) => ({
          ...journey,
          changed: published !== null && published !== draft,
          contents: contents ?? {},
        })),

    keys: (): string[] =>
      db
        .select({ key: journeys.key })
        .from(journeys)
        .all()
        .map(({ key }) => key),

    add: (journey: typeof journeys.$inferInsert): void => {
      db.insert(journeys).values(journey).run();
    },

    /** Saves a draft as the next revision. */
    save: (
      key: string,
      draft: JsonObject,
      change: { name: string; revision: number; at: number; by: string },
    ): void => {
      const { name, revision, at, by } = change;
      db.update(journeys)
        .set({ draft, name, revision, changedAt: at, changedBy: by })
        .where(eq(journeys.key, key))
        .run();
    },

    /** Makes a version the one that takes entries. A paused journey stays paused. */
    goLive: (key: string, liveVersion: number, at: number): void => {
      const status = statusOf.get({ key })?.status === 'paused' ? 'paused' : 'live';
      db.update(journeys).set({ status, liveVersion, changedAt: at }).where(eq(journeys.key, key)).run();
    },

    setStatus: (key: string, status: StoredJourney['status'], at: number): void => {
      db.update(journeys).set({ status, changedAt: at }).where(eq(journeys.key, key)).run();
    },

    /** How many live enrollments of a journey are open, of any version. */
    open: (key: string): number =>
      db
        .select({ rows: count() })
        .from(enrollments)
        .where(and(eq(enrollments.run, ''), eq(enrollments.journey, key), sql`"enrollments"."state" = 'open'`))
        .get()?.rows ?? 0,

    remove: (key: string): void => {
      db.delete(journeys).where(eq(journeys.key, key)).run();
    },
  };
}
