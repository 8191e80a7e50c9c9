import Sqlite from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { defineFunctions } from './functions.ts';
import { migrate } from './migrate.ts';

/** Our SQLite file, opened. */
export type Database = BetterSQLite3Database & { $client: Sqlite.Database };

/**
 * Opens (or makes) the database file and brings it up to date. Several processes may do so at once: WAL, one writer at
 * a time, each waiting for the other up to ten seconds. What is committed survives a power cut (`synchronous=FULL`).
 */
export function openDatabase(file: string): Database {
  const sqlite = new Sqlite(file, { timeout: 10_000 });
  sqlite.pragma('busy_timeout = 10000');
  switchToWal(sqlite);
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  defineFunctions(sqlite);
  migrate(sqlite);
  return drizzle(sqlite);
}

/** A further connection to a database that is open already, for reading alone. */
export function openReadOnly(file: string): Database {
  const sqlite = new Sqlite(file, { readonly: true, timeout: 10_000 });
  defineFunctions(sqlite);
  return drizzle(sqlite);
}

/** The switch itself does not wait for other openers, so that it is asked for until it is there. */
function switchToWal(sqlite: Sqlite.Database): void {
  const deadline = Date.now() + 10_000;
  for (;;) {
    try {
      sqlite.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      const busy = error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');
      if (!busy || Date.now() > deadline) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}
