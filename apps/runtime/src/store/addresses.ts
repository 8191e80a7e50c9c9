import type { JsonObject } from '@waymark/core/plan';
import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { customerAddresses, customers } from '../db/schema/customers.ts';
import { looksLikeAddress, looksLikeDay, normalAddress } from './normal-address.ts';

/**
 * Who has which address; the customers' store keeps it. Kept of live customers are, under each attribute's name, those of
 * its texts that are a mail address or a telephone number by the look of them (`looksLikeAddress`), normalised. Not kept
 * are days, postcodes and other numbers from another digit than `0` on, and nothing of a test run's customers.
 */
export function createAddresses(db: Database) {
  const { placeholder } = sql;
  const of = db
    .select({ address: customerAddresses.address, attribute: customerAddresses.attribute })
    .from(customerAddresses)
    .where(eq(customerAddresses.customer, placeholder('customer')))
    .prepare();
  const forget = db
    .delete(customerAddresses)
    .where(eq(customerAddresses.customer, placeholder('customer')))
    .prepare();
  const add = db
    .insert(customerAddresses)
    .values({
      address: placeholder('address'),
      attribute: placeholder('attribute'),
      customer: placeholder('customer'),
    })
    .prepare();
  const live = db
    .select({ id: customers.id })
    .from(customers)
    .where(and(eq(customers.id, placeholder('customer')), eq(customers.run, '')))
    .prepare();
  const having = db
    .select({ id: customers.id })
    .from(customerAddresses)
    .innerJoin(customers, eq(customers.id, customerAddresses.customer))
    .where(
      and(
        eq(customerAddresses.address, placeholder('address')),
        eq(customerAddresses.attribute, placeholder('attribute')),
        eq(customers.run, ''),
      ),
    )
    .orderBy(customers.createdAt)
    .prepare();

  return {
    /** Keeps the addresses among a live customer's attributes, in the place of those kept before. */
    keep: (customer: string, attributes: JsonObject): void => {
      const now = addressesIn(attributes);
      const before = of.all({ customer });
      if (nameOf(before) === nameOf(now) || !live.get({ customer })) return;
      if (before.length > 0) forget.run({ customer });
      for (const one of now) add.run({ ...one, customer });
    },

    /**
     * The live customers who have an address (normalised) in an attribute, those known longest first. One that does not
     * look like an address is looked for among the attributes of all.
     */
    having: (address: string, attribute: string): string[] => {
      if (looksLikeAddress(address)) return having.all({ address, attribute }).map(({ id }) => id);
      const value = sql<string>`${customers.attributes} ->> ${`$.${JSON.stringify(attribute)}`}`;
      return db
        .select({ id: customers.id, value })
        .from(customers)
        .where(and(eq(customers.run, ''), sql`typeof(${value}) = 'text'`))
        .orderBy(customers.createdAt)
        .all()
        .flatMap(({ id, value: written }) => (normalAddress(written) === address ? [id] : []));
    },
  };
}

/** An address of a customer, and the attribute that holds it. */
interface Address {
  address: string;
  attribute: string;
}

const addressesIn = (attributes: JsonObject): Address[] =>
  Object.entries(attributes).flatMap(([attribute, value]) => {
    const address = typeof value === 'string' && !looksLikeDay(value) ? normalAddress(value) : undefined;
    return address !== undefined && looksLikeAddress(address) ? [{ attribute, address }] : [];
  });

const nameOf = (addresses: readonly Address[]): string =>
  JSON.stringify(addresses.map(({ attribute, address }) => [attribute, address]).sort());
