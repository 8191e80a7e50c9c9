import type { StoredEnrollment } from '../store/enrollments.ts';
import type { Tables } from '../store/store.ts';
import { enrollByCall } from './enroll-by-hand.ts';

/**
 * Sends an enrolled customer on into another live journey, with the properties they came with. The entry rule of that
 * journey decides; where it does not admit them, why is kept.
 */
export function enterFrom(
  tables: Tables,
  row: StoredEnrollment,
  { journey, at }: { journey: string; at: number },
): void {
  const customer = tables.customers.byId(row.customer);
  if (!customer) return;
  const outcome = enrollByCall(tables, { journey, customer, entry: row.entering, at });
  if ('enrollment' in outcome) return;
  tables.enrollments.refuse({ journey, customer: customer.id, event: null, reason: outcome.refused, at });
}
