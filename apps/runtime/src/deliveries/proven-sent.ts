import type { Tables } from '../store/store.ts';
import { attemptLimit } from './attempt-limit.ts';
import { doubtSince, isInDoubt } from './doubt.ts';
import { resumeEnrollment } from './resume-enrollment.ts';

/**
 * Something happened to a message, so that it was sent: where nobody knew, it is accepted, and its journey goes on. Of one
 * that is being handed over right now it is remembered, should its reply be lost.
 */
export function provenSent(tables: Tables, id: number, at: number): void {
  const row = tables.deliveries.byId(id);
  if (row?.run !== '' || !isInDoubt(row)) return;
  if (row.state === 'submitting' && at - (row.handedAt ?? at) < attemptLimit) {
    tables.deliveries.change(id, { provenAt: at });
    return;
  }
  tables.deliveries.change(id, {
    ...{ state: 'accepted', doubtAt: doubtSince(row, at), provenAt: at, failure: null },
    ...{ heldAt: null, why: null },
  });
  if (tables.enrollments.byId(row.enrollment)?.state !== 'open') return;
  resumeEnrollment(tables, row.enrollment, at);
}
