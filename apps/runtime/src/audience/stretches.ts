import { sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { customers } from '../db/schema/customers.ts';

/** Rows of the table of customers: those after the one number, up to the other. */
export interface Stretch {
  after: number;
  upTo: number;
}

const aim = 40;
const most = 20_000;

/**
 * Walks the table of customers in stretches, each as long as takes a few hundredths of a second, so that whoever walks can
 * stop, or do something else, in between. `now` in milliseconds, from wherever.
 */
export function* stretchesOf(db: Database, now: () => number): Generator<Stretch, void> {
  const last = db.get<{ last: number | null }>(sql`select max(rowid) as last from ${customers}`)?.last ?? 0;
  let length = 500;
  for (let after = 0; after < last; ) {
    const upTo = Math.min(after + length, last);
    const began = now();
    yield { after, upTo };
    const took = now() - began;
    if (took < aim) length = Math.min(length * 2, most);
    else if (took > 3 * aim) length = Math.max(Math.floor(length / 2), 50);
    after = upTo;
  }
}
