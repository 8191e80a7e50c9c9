import { fileURLToPath } from 'node:url';
import type { Database } from 'better-sqlite3';
import { readMigrationFiles } from 'drizzle-orm/migrator';

const folder = fileURLToPath(new URL('../../drizzle', import.meta.url));

/**
 * Applies the generated migrations that are not in yet, all or none. The write lock is taken before looking, so that of
 * two processes starting at once one migrates and the other finds it done.
 */
export function migrate(sqlite: Database): void {
  const migrations = readMigrationFiles({ migrationsFolder: folder });
  sqlite
    .transaction(() => {
      sqlite.exec('CREATE TABLE IF NOT EXISTS migrations (hash TEXT PRIMARY KEY, created_at INTEGER NOT NULL)');
      const applied = new Set(sqlite.prepare<[], string>('SELECT hash FROM migrations').pluck().all());
      for (const { hash, sql, folderMillis } of migrations) {
        if (applied.has(hash)) continue;
        for (const statement of sql) sqlite.exec(statement);
        sqlite.prepare('INSERT INTO migrations (hash, created_at) VALUES (?, ?)').run(hash, folderMillis);
      }
    })
    .immediate();
}
