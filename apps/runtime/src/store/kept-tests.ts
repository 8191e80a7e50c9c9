import { and, asc, count, eq } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { keptTests } from '../db/schema/kept-tests.ts';

/** A kept test as stored. */
export type StoredTest = typeof keptTests.$inferSelect;

/** Played scenarios kept as tests of journeys. */
export function createKeptTests(db: Database) {
  const named = (journey: string, name: string) => and(eq(keptTests.journey, journey), eq(keptTests.name, name));
  return {
    /** In order of name. */
    ofJourney: (journey: string): StoredTest[] =>
      db.select().from(keptTests).where(eq(keptTests.journey, journey)).orderBy(asc(keptTests.name)).all(),

    countOf: (journey: string): number =>
      db.select({ n: count() }).from(keptTests).where(eq(keptTests.journey, journey)).get()?.n ?? 0,

    has: (journey: string, name: string): boolean =>
      db.select({ id: keptTests.id }).from(keptTests).where(named(journey, name)).get() !== undefined,

    /** Keeps one, in place of one of the same name. */
    keep: (test: Omit<StoredTest, 'id'>): void => {
      const { scenario, rows, keptAt } = test;
      db.insert(keptTests)
        .values(test)
        .onConflictDoUpdate({ target: [keptTests.journey, keptTests.name], set: { scenario, rows, keptAt } })
        .run();
    },

    /** True where there was one. */
    remove: (journey: string, name: string): boolean =>
      db.delete(keptTests).where(named(journey, name)).run().changes > 0,
  };
}
