import type { Enrollment } from '@waymark/core/engine';
import { dateInstant, type Plan } from '@waymark/core/plan';
import type { StoredEnrollment } from '../store/enrollments.ts';
import type { Tables } from '../store/store.ts';
import { readView } from './read-view.ts';

/**
 * True where the occasion that a live enrollment waits for is not when the enrollment thinks. Moving one tells only those
 * who listen for it already; who is about to listen has to look again, in the transaction that has them listen.
 */
export function hasMoved(
  tables: Tables,
  row: StoredEnrollment,
  { plan, enrollment }: { plan: Plan; enrollment: Enrollment },
): boolean {
  const { position, taken } = enrollment;
  if (row.run || position.type !== 'waiting') return false;
  const step = plan.steps[position.node];
  if (step?.type !== 'wait' || step.until.type !== 'date' || step.until.occasion === undefined) return false;
  const view = readView(tables, row, { taken, plan });
  return view !== undefined && (dateInstant(step.until, view) ?? null) !== position.until;
}
