import { desc, eq } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { answers } from '../db/schema/deliveries.ts';

/** An operator's answer as stored. */
export type StoredAnswer = typeof answers.$inferSelect;

/** What operators said of messages of which nobody knew whether they went: each with who and when, for good. */
export function createAnswers(db: Database) {
  return {
    add: (answer: Omit<typeof answers.$inferInsert, 'id'>): void => {
      db.insert(answers).values(answer).run();
    },

    /** The latest one about a delivery. */
    latest: (delivery: number): StoredAnswer | undefined =>
      db.select().from(answers).where(eq(answers.delivery, delivery)).orderBy(desc(answers.id)).limit(1).get(),
  };
}
