import { and, eq, type SQL, sql } from 'drizzle-orm';
import { customerAliases, customers } from '../db/schema/customers.ts';

const isOther = sql`exists (select 1 from ${customerAliases} as alias where alias.run = ${customers.run} and alias.alias = ${customers.outsideId} and alias.customer <> ${customers.id})`;

/** Live customers, each person once: one whose history went over to somebody else is the same person as they. */
export const liveCustomers: SQL = and(eq(customers.run, ''), sql`not ${isOther}`) as SQL;
