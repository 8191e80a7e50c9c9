import type { Tables } from '../store/store.ts';

/** Lets an enrollment go on with a message of which more is known now: it looks at it again, woken through the outbox. */
export function resumeEnrollment({ inbox, outbox }: Tables, enrollment: number, at: number): void {
  const seq = inbox.add({ enrollment, type: 'resumed', at });
  outbox.addWake(enrollment, seq, at);
}
