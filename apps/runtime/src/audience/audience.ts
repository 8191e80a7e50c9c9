import type { Condition } from '@waymark/core/plan';
import { and, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { customers } from '../db/schema/customers.ts';
import { type AudienceContext, conditionSql } from './condition-sql.ts';
import { liveCustomers } from './live-customers.ts';
import type { AudienceProblem } from './problems.ts';

/** A condition made ready, to be asked at one instant (in milliseconds) after the other. */
export interface Audience {
  count(at: number): number;
  /** Ids of ours, in their order. */
  ids(at: number): string[];
}

/**
 * Makes a condition ready to select live customers by. One whose history went over to somebody else is the same person
 * as they, and not counted again. The condition was checked; what it cannot ask of an audience is refused.
 */
export function prepareAudience(
  db: Database,
  condition: Condition,
  context: Omit<AudienceContext, 'at'>,
): { audience: Audience } | { problems: AudienceProblem[] } {
  const written = conditionSql(condition, { ...context, at: sql.placeholder('at') });
  if ('problems' in written) return written;
  const where = and(liveCustomers, written.sql);
  const count = db.select({ count: sql<number>`count(*)` }).from(customers).where(where).prepare();
  const ids = db.select({ id: customers.id }).from(customers).where(where).orderBy(customers.id).prepare();
  return {
    audience: {
      count: (at) => count.get({ at })?.count ?? 0,
      ids: (at) => ids.all({ at }).map(({ id }) => id),
    },
  };
}

/** How many live customers a condition holds for at an instant. */
export function audienceCount(
  db: Database,
  condition: Condition,
  { at, ...context }: AudienceContext & { at: number },
): { count: number } | { problems: AudienceProblem[] } {
  const prepared = prepareAudience(db, condition, context);
  return 'problems' in prepared ? prepared : { count: prepared.audience.count(at) };
}

/** Which live customers a condition holds for at an instant: ids of ours, in their order. */
export function audienceIds(
  db: Database,
  condition: Condition,
  { at, ...context }: AudienceContext & { at: number },
): { ids: string[] } | { problems: AudienceProblem[] } {
  const prepared = prepareAudience(db, condition, context);
  return 'problems' in prepared ? prepared : { ids: prepared.audience.ids(at) };
}
