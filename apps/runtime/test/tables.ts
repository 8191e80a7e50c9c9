import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect } from 'vitest';

/** A product's database, read from outside. */
export interface TablesReader {
  /** How many rows every table has. */
  counts(): Record<string, number>;
  rows<T>(sql: string, ...values: (string | number)[]): T[];
  close(): void;
}

/** Opens the database in a product's home for reading. */
export function readTables(home: string): TablesReader {
  const database = new Sqlite(join(home, 'waymark.db'), { readonly: true, timeout: 10_000 });
  const rows = <T>(sql: string, ...values: (string | number)[]) => database.prepare(sql).all(...values) as T[];
  return {
    rows,
    counts() {
      const names = rows<{ name: string }>(
        `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'`,
      );
      return Object.fromEntries(
        names.map(({ name }) => [name, rows<{ n: number }>(`SELECT count(*) AS n FROM "${name}"`)[0]?.n ?? 0]),
      );
    },
    close: () => database.close(),
  };
}

/** Says that work leaves every table with as many rows as it had. */
export async function expectUntouched(tables: TablesReader, work: () => Promise<unknown>): Promise<void> {
  const before = tables.counts();
  await work();
  expect(tables.counts()).toEqual(before);
}
