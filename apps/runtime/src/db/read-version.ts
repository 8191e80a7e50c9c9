import Sqlite from 'better-sqlite3';

/** Tells whether something was committed to a database file. */
export interface CommitVersion {
  /** Another number after every commit, whichever process made it. */
  read(): number;
  close(): void;
}

/** Watches the file over a connection of its own: SQLite counts, for each connection, the commits of all others. */
export function openCommitVersion(file: string): CommitVersion {
  const sqlite = new Sqlite(file, { readonly: true });
  const version = sqlite.prepare('PRAGMA data_version').pluck();
  return { read: () => Number(version.get()), close: () => void sqlite.close() };
}
