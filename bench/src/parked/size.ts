import { until } from '@waymark/runtime/testing';
import Sqlite from 'better-sqlite3';

/** The bytes in use in a SQLite file, everything in its write-ahead log brought over first. */
export async function sizeOf(file: string): Promise<number> {
  const db = new Sqlite(file, { timeout: 10_000 });
  try {
    await until(() => {
      const [{ busy }] = db.pragma('wal_checkpoint(TRUNCATE)') as [{ busy: number }];
      return busy === 0;
    });
    const number = (name: string) => Number(db.pragma(name, { simple: true }));
    return (number('page_count') - number('freelist_count')) * number('page_size');
  } finally {
    db.close();
  }
}
