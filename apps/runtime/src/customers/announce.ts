import { type Cue, type Plan, ruleCues } from '@waymark/core/plan';
import type { Before } from '../db/schema/enrollments.ts';
import type { Tables } from '../store/store.ts';

/** A change in what is known of a customer. */
export interface Change {
  /** What it may end, move or make true. */
  cues: Cue[];
  before: Before;
  at: number;
}

/**
 * Tells every open enrollment of a customer of a change, in order; only those are woken whose wait or whose rules read
 * what changed. `except` is the enrollment that made it and knows.
 */
export function announce(tables: Tables, customer: string, { except, ...change }: Change & { except?: number }): void {
  const { enrollments, inbox, outbox, versions } = tables;
  const { cues, before, at } = change;
  for (const open of enrollments.openOf(customer, cues)) {
    if (open.id === except) continue;
    const seq = inbox.add({ enrollment: open.id, type: 'changed', at, before });
    if (open.hears || rulesHear(versions.byId(open.version)?.plan, cues)) outbox.addWake(open.id, seq, at);
  }
}

/** True when a goal or exit rule of the plan reads what one of the cues names. */
export function rulesHear(plan: Plan | undefined, cues: readonly Cue[]): boolean {
  if (!plan) return false;
  const rules = ruleCues(plan);
  return cues.some((cue) => rules.has(cue));
}
