import { asc, count, eq } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { testCustomers } from '../db/schema/test-customers.ts';

/** A made-up customer as stored. */
export type StoredTestCustomer = typeof testCustomers.$inferSelect;

/** Made-up customers, to simulate with. */
export function createTestCustomers(db: Database) {
  return {
    /** In order of name. */
    all: (): StoredTestCustomer[] => db.select().from(testCustomers).orderBy(asc(testCustomers.name)).all(),

    named: (name: string): StoredTestCustomer | undefined =>
      db.select().from(testCustomers).where(eq(testCustomers.name, name)).get(),

    count: (): number => db.select({ n: count() }).from(testCustomers).get()?.n ?? 0,

    /** Keeps one, in place of the one of the same name. */
    keep: (one: Omit<StoredTestCustomer, 'id'>): StoredTestCustomer =>
      db
        .insert(testCustomers)
        .values(one)
        .onConflictDoUpdate({ target: testCustomers.name, set: { attributes: one.attributes } })
        .returning()
        .get(),

    /** True where there was one. */
    remove: (id: number): boolean => db.delete(testCustomers).where(eq(testCustomers.id, id)).run().changes > 0,
  };
}
