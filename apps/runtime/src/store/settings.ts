import type { Json } from '@waymark/core/plan';
import { eq, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { settings } from '../db/schema/settings.ts';

/** What the workspace remembers of itself: its name, when its sample was seeded (ISO 8601, UTC), its contact policy. */
export type SettingName = 'name' | 'sample-seeded' | 'policy';

/** What the workspace remembers of itself. */
export function createSettings(db: Database) {
  const get = db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.name, sql.placeholder('name')))
    .prepare();

  return {
    get: (name: SettingName): Json | undefined => get.get({ name })?.value,

    set: (name: SettingName, value: Json): void => {
      db.insert(settings).values({ name, value }).onConflictDoUpdate({ target: settings.name, set: { value } }).run();
    },
  };
}
