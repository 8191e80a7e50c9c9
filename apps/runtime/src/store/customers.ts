import type { ConsentRecord, JsonObject } from '@waymark/core/plan';
import { and, count, eq, gt, inArray, like, or, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { type ConsentProof, consents, customerAliases, customers } from '../db/schema/customers.ts';
import type { createAddresses } from './addresses.ts';

/** Since when a consent awaits its confirmation, and how it was confirmed. */
export interface Confirmation {
  askedAt?: number | null;
  proof?: ConsentProof | null;
}

/** A customer as stored. */
export type StoredCustomer = typeof customers.$inferSelect;

/** Customers, their further ids and their consents. `run` is empty for the live workspace. */
export function createCustomers(db: Database, addresses: ReturnType<typeof createAddresses>) {
  const { placeholder } = sql;
  const byId = db
    .select()
    .from(customers)
    .where(eq(customers.id, placeholder('id')))
    .prepare();
  const byOutsideId = db
    .select()
    .from(customers)
    .where(and(eq(customers.run, placeholder('run')), eq(customers.outsideId, placeholder('outsideId'))))
    .prepare();
  const byAlias = db
    .select({ customer: customerAliases.customer })
    .from(customerAliases)
    .where(and(eq(customerAliases.run, placeholder('run')), eq(customerAliases.alias, placeholder('alias'))))
    .prepare();
  const consentsOf = db
    .select({ channel: consents.channel, purpose: consents.purpose, state: consents.state })
    .from(consents)
    .where(eq(consents.customer, placeholder('customer')))
    .prepare();

  return {
    byId: (id: string): StoredCustomer | undefined => byId.get({ id }),

    byOutsideId: (outsideId: string, run = ''): StoredCustomer | undefined => byOutsideId.get({ outsideId, run }),

    byAlias: (alias: string, run = ''): StoredCustomer | undefined => {
      const row = byAlias.get({ alias, run });
      return row && byId.get({ id: row.customer });
    },

    add: (customer: typeof customers.$inferInsert): void => {
      db.insert(customers).values(customer).run();
      addresses.keep(customer.id, customer.attributes);
    },

    /** Lets a further id name the customer, unless it names one already. */
    addAlias: (alias: string, customer: string, run = ''): void => {
      db.insert(customerAliases).values({ alias, customer, run }).onConflictDoNothing().run();
    },

    /** Moves all further ids of one customer to another. */
    moveAliases: (from: string, to: string): void => {
      db.update(customerAliases).set({ customer: to }).where(eq(customerAliases.customer, from)).run();
    },

    /** All rows of one person: a customer, and those merged into them (or they into) whose enrollments keep a row. */
    selves: (id: string): string[] => {
      const own = byId.get({ id });
      const named = own && byAlias.get({ alias: own.outsideId, run: own.run });
      const one = named?.customer ?? id;
      const others = db
        .select({ id: customers.id })
        .from(customerAliases)
        .innerJoin(
          customers,
          and(eq(customers.run, customerAliases.run), eq(customers.outsideId, customerAliases.alias)),
        )
        .where(eq(customerAliases.customer, one))
        .all();
      return [...new Set([one, ...others.map((other) => other.id)])];
    },

    /** Gives a customer known by an anonymous id only their outside id. */
    name: (id: string, outsideId: string, at: number): void => {
      db.update(customers).set({ outsideId, anonymous: false, changedAt: at }).where(eq(customers.id, id)).run();
    },

    setAttributes: (id: string, attributes: JsonObject, at: number): void => {
      db.update(customers).set({ attributes, changedAt: at }).where(eq(customers.id, id)).run();
      addresses.keep(id, attributes);
    },

    setPreferences: (id: string, preferences: string[], at: number): void => {
      db.update(customers).set({ preferences, changedAt: at }).where(eq(customers.id, id)).run();
    },

    /** Removes the customer and all that hangs on them. */
    remove: (id: string): void => {
      db.delete(customers).where(eq(customers.id, id)).run();
    },

    consents: (customer: string): ConsentRecord[] => consentsOf.all({ customer }),

    /** The consents of several customers. */
    consentsOf: (ids: readonly string[]): (typeof consents.$inferSelect)[] =>
      db
        .select()
        .from(consents)
        .where(inArray(consents.customer, [...ids]))
        .all(),

    /** The consent that a customer gave, withdrew or asked for, with what is known of its confirmation. */
    consent: (customer: string, { channel, purpose }: Pick<ConsentRecord, 'channel' | 'purpose'>) =>
      db
        .select()
        .from(consents)
        .where(and(eq(consents.customer, customer), eq(consents.channel, channel), eq(consents.purpose, purpose)))
        .get(),

    /** Keeps a consent. A withdrawal leaves the proof of what was granted before; a grant brings its own. */
    setConsent: (customer: string, record: ConsentRecord & Confirmation, at: number): void => {
      const { channel, purpose, state, askedAt = null, proof } = record;
      const change = { state, at, askedAt, ...((proof || state === 'granted') && { proof: proof ?? null }) };
      db.insert(consents)
        .values({ customer, channel, purpose, ...change })
        .onConflictDoUpdate({ target: [consents.customer, consents.channel, consents.purpose], set: change })
        .run();
    },

    /** Live customers whose outside id or full name holds the text, by last name. */
    search: (text: string, limit: number): StoredCustomer[] => {
      const name = sql<string>`coalesce(${customers.attributes} ->> '$.lastName', ${customers.attributes} ->> '$.name', '')`;
      const first = sql<string>`coalesce(${customers.attributes} ->> '$.firstName' || ' ', '')`;
      const title = sql<string>`coalesce(${customers.attributes} ->> '$.title' || ' ', '')`;
      const full = sql<string>`${title} || ${first} || ${name}`;
      const familyFirst = sql<string>`${name} || trim(${first})`;
      const pattern = `%${text.trim().replace(/[\\%_]/g, '')}%`;
      return db
        .select()
        .from(customers)
        .where(
          and(
            eq(customers.run, ''),
            text ? or(like(customers.outsideId, pattern), like(full, pattern), like(familyFirst, pattern)) : undefined,
          ),
        )
        .orderBy(name, customers.outsideId)
        .limit(limit)
        .all();
    },

    /** Up to `limit` live customers in the order of their outside ids, after one of these. */
    page: (after: string, limit: number): StoredCustomer[] =>
      db
        .select()
        .from(customers)
        .where(and(eq(customers.run, ''), gt(customers.outsideId, after)))
        .orderBy(customers.outsideId)
        .limit(limit)
        .all(),

    /** How many live customers there are. */
    total: (): number => db.select({ total: count() }).from(customers).where(eq(customers.run, '')).get()?.total ?? 0,
  };
}
