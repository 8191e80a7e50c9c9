import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { customerAliases, customers } from '../db/schema/customers.ts';
import type { StoredCustomer } from './customers.ts';

/** Which live customers: those with an address for a channel, who speak one of these languages. */
export interface Reached {
  /** The attribute that holds the address; undefined: everybody. */
  address: string | undefined;
  /** Values of the attribute `language`, empty for none; undefined: all. */
  languages: readonly string[] | undefined;
}

/** No more customers than this are looked at. */
const most = 200_000;

/** Whom messages reach, and what those people lack. One whose history went over to somebody else is not counted. */
export function createReach(db: Database) {
  const attribute = (path: readonly string[]): SQL =>
    sql`json_type(${customers.attributes}, ${`$${path.map((name) => `.${JSON.stringify(name)}`).join('')}`})`;
  const language = sql<string>`coalesce(${customers.attributes} ->> '$."language"', '')`;
  const isOther = sql`exists (select 1 from ${customerAliases} as alias where alias.run = ${customers.run} and alias.alias = ${customers.outsideId} and alias.customer <> ${customers.id})`;
  const among = ({ address, languages }: Reached): SQL | undefined =>
    and(
      eq(customers.run, ''),
      sql`not ${isOther}`,
      address === undefined ? undefined : sql`${attribute([address])} = 'text'`,
      languages === undefined
        ? undefined
        : sql`${language} in (select value from json_each(${JSON.stringify(languages)}))`,
    );

  return {
    /** Every value of the attribute `language` there is; empty for those without one. */
    languages: (): string[] =>
      db
        .selectDistinct({ language })
        .from(customers)
        .where(eq(customers.run, ''))
        .all()
        .map((row) => String(row.language)),

    /** How many are reached, and how many of them lack each attribute, in the order of `paths`. */
    lacking: (reached: Reached, paths: readonly (readonly string[])[]): { of: number; lacking: number[] } => {
      const columns = paths.map((path, n) => [`p${n}`, sql<number>`sum(${attribute(path)} is null)`] as const);
      const looked = db
        .select({ attributes: customers.attributes })
        .from(customers)
        .where(among(reached))
        .limit(most)
        .as('customers');
      const row = db
        .select({ of: sql<number>`count(*)`, ...Object.fromEntries(columns) })
        .from(looked)
        .get() as Record<string, number | null> | undefined;
      return { of: row?.of ?? 0, lacking: columns.map(([name]) => row?.[name] ?? 0) };
    },

    /** Some of those reached; with `lacking`, of those who lack that attribute. */
    some: (reached: Reached, { lacking, limit }: { lacking?: readonly string[]; limit: number }): StoredCustomer[] =>
      db
        .select()
        .from(customers)
        .where(and(among(reached), lacking === undefined ? undefined : sql`${attribute(lacking)} is null`))
        .limit(limit)
        .all(),
  };
}
