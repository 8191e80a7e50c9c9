import { and, desc, eq, isNull, like, lt, or, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { type SuppressionReason, suppressions } from '../db/schema/suppressions.ts';
import { normalAddress } from './normal-address.ts';

/** A suppressed address as stored. */
export type StoredSuppression = typeof suppressions.$inferSelect;

/** An address that nothing is to be sent to any more. */
export interface NewSuppression {
  channel: string;
  /** As written anywhere; it is normalised here. */
  address: string;
  reason: SuppressionReason;
  /** In milliseconds. */
  at: number;
  /** The message that showed it. */
  delivery?: number | undefined;
  /** Who added it, where an operator did. */
  by?: string | undefined;
}

/** Addresses that nothing is sent to, by channel. */
export function createSuppressions(db: Database) {
  const { placeholder } = sql;
  const current = db
    .select({ id: suppressions.id })
    .from(suppressions)
    .where(
      and(
        eq(suppressions.channel, placeholder('channel')),
        eq(suppressions.address, placeholder('address')),
        sql`"removed_at" is null`,
      ),
    )
    .prepare();
  const idOf = (channel: string, address: string): number | undefined =>
    current.get({ channel, address: normalAddress(address) })?.id;

  return {
    /** Suppresses an address; one that is suppressed already keeps its first reason. Says whether it was not before. */
    add: ({ address, delivery = undefined, by = undefined, ...rest }: NewSuppression): boolean =>
      db
        .insert(suppressions)
        .values({ ...rest, address: normalAddress(address), delivery: delivery ?? null, by: by ?? null })
        .onConflictDoNothing()
        .run().changes > 0,

    /** True while nothing may be sent to the address on the channel. */
    has: (channel: string, address: string): boolean => idOf(channel, address) !== undefined,

    /** Takes an address off the list, with who did so and why; the row stays. False where it is not on it (any more). */
    remove: (id: number, { at, by, why }: { at: number; by: string; why: string }): boolean =>
      db
        .update(suppressions)
        .set({ removedAt: at, removedBy: by, removedWhy: why })
        .where(and(eq(suppressions.id, id), isNull(suppressions.removedAt)))
        .run().changes > 0,

    /** Suppressed addresses that hold a text, newest first, before the one of id `before`. */
    list: (query: { search?: string | undefined; before?: number | undefined; limit: number }): StoredSuppression[] => {
      const text = query.search?.trim().replace(/[\\%_]/g, '') ?? '';
      return db
        .select()
        .from(suppressions)
        .where(
          and(
            isNull(suppressions.removedAt),
            text ? or(like(suppressions.address, `%${text}%`), like(suppressions.channel, `%${text}%`)) : undefined,
            query.before === undefined ? undefined : lt(suppressions.id, query.before),
          ),
        )
        .orderBy(desc(suppressions.id))
        .limit(query.limit)
        .all();
    },
  };
}
