import { desc, eq, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { images } from '../db/schema/images.ts';

/** An image as stored. */
export type StoredImage = typeof images.$inferSelect;

/** Images, each under the hash of its bytes. */
export function createImages(db: Database) {
  const byHash = db
    .select()
    .from(images)
    .where(eq(images.hash, sql.placeholder('hash')))
    .prepare();

  return {
    byHash: (hash: string): StoredImage | undefined => byHash.get({ hash }),

    /** Newest first, without their bytes. */
    list: (limit: number): Omit<StoredImage, 'bytes'>[] =>
      db
        .select({
          hash: images.hash,
          type: images.type,
          name: images.name,
          size: images.size,
          createdAt: images.createdAt,
        })
        .from(images)
        .orderBy(desc(images.createdAt), desc(images.hash))
        .limit(limit)
        .all(),

    /** Adds one; the same bytes again change nothing. */
    add: (image: StoredImage): void => {
      db.insert(images).values(image).onConflictDoNothing().run();
    },
  };
}
