import type { Json } from '@waymark/core/plan';
import { eq } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { settings } from '../db/schema/settings.ts';

/** What the workspace remembers of itself: its name, and when its sample was seeded (ISO 8601, UTC). */
export type SettingName = 'name' | 'sample-seeded';

/** What the workspace remembers of itself. */
export function createSettings(db: Database) {
  return {
    get: (name: SettingName): Json | undefined =>
      db.select({ value: settings.value }).from(settings).where(eq(settings.name, name)).get()?.value,

    set: (name: SettingName, value: Json): void => {
      db.insert(settings).values({ name, value }).onConflictDoUpdate({ target: settings.name, set: { value } }).run();
    },
  };
}
