import Sqlite from 'better-sqlite3';

/** The rivals' own store: one file with the same tables as far as the journey needs them, and the same durability. */
export type Database = Sqlite.Database;

/** Opens (or makes) the file. */
export function openDatabase(file: string): Database {
  const db = new Sqlite(file, { timeout: 10_000 });
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.exec(schema);
  return db;
}

const schema = `
  CREATE TABLE IF NOT EXISTS customers (
    id INTEGER PRIMARY KEY, outside_id TEXT NOT NULL UNIQUE, attributes TEXT NOT NULL, preferences TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS consents (
    customer INTEGER NOT NULL REFERENCES customers(id), channel TEXT NOT NULL, purpose TEXT NOT NULL, state TEXT NOT NULL,
    PRIMARY KEY (customer, channel, purpose)
  );
  CREATE TABLE IF NOT EXISTS enrollments (
    id INTEGER PRIMARY KEY, customer INTEGER NOT NULL REFERENCES customers(id), workflow_id TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL, reason TEXT, enrolled_at INTEGER NOT NULL, ended_at INTEGER,
    node TEXT, since INTEGER, until INTEGER
  );
  CREATE UNIQUE INDEX IF NOT EXISTS enrollments_once ON enrollments (customer);
  CREATE INDEX IF NOT EXISTS enrollments_here ON enrollments (node, id) WHERE state = 'open';
  CREATE TABLE IF NOT EXISTS outbox (
    id INTEGER PRIMARY KEY, enrollment INTEGER NOT NULL REFERENCES enrollments(id), created_at INTEGER NOT NULL,
    handed_at INTEGER
  );
  CREATE INDEX IF NOT EXISTS outbox_open ON outbox (id) WHERE handed_at IS NULL;
  CREATE TABLE IF NOT EXISTS trace (
    enrollment INTEGER NOT NULL REFERENCES enrollments(id), n INTEGER NOT NULL, at INTEGER NOT NULL, type TEXT NOT NULL,
    node TEXT, visit INTEGER, row TEXT NOT NULL, PRIMARY KEY (enrollment, n)
  );
  CREATE TABLE IF NOT EXISTS counters (
    kind TEXT NOT NULL, node TEXT NOT NULL, name TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (kind, node, name)
  );
  CREATE TABLE IF NOT EXISTS deliveries (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, enrollment INTEGER NOT NULL REFERENCES enrollments(id),
    node TEXT NOT NULL, visit INTEGER NOT NULL, customer INTEGER NOT NULL, channel TEXT NOT NULL, purpose TEXT NOT NULL,
    state TEXT NOT NULL, attempts INTEGER NOT NULL, handed_at INTEGER
  );
  CREATE UNIQUE INDEX IF NOT EXISTS deliveries_visit ON deliveries (enrollment, node, visit);
  CREATE INDEX IF NOT EXISTS deliveries_customer ON deliveries (customer, handed_at);
  CREATE TABLE IF NOT EXISTS messages (
    id INTEGER PRIMARY KEY, delivery INTEGER NOT NULL UNIQUE REFERENCES deliveries(id), "to" TEXT NOT NULL,
    content TEXT NOT NULL, created_at INTEGER NOT NULL
  );
`;
