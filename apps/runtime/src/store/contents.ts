import type { JsonObject } from '@waymark/core/plan';
import { asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { contents } from '../db/schema/contents.ts';

/** Kept content as stored. */
export type StoredContent = typeof contents.$inferSelect;

/** Content kept under keys. */
export function createContents(db: Database) {
  const byKey = db
    .select()
    .from(contents)
    .where(eq(contents.key, sql.placeholder('key')))
    .prepare();

  return {
    byKey: (key: string): StoredContent | undefined => byKey.get({ key }),

    /** All by name. */
    all: (): StoredContent[] => db.select().from(contents).orderBy(asc(contents.name), asc(contents.key)).all(),

    add: (content: StoredContent): void => {
      db.insert(contents).values(content).run();
    },

    /** Saves a document as the next revision. */
    save: (
      key: string,
      document: JsonObject,
      change: { name: string; connector: string; revision: number; at: number },
    ): void => {
      const { at, ...columns } = change;
      db.update(contents)
        .set({ document, ...columns, changedAt: at })
        .where(eq(contents.key, key))
        .run();
    },

    remove: (key: string): void => {
      db.delete(contents).where(eq(contents.key, key)).run();
    },
  };
}
