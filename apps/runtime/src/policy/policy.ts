import { type Enrollment, nodeOf } from '@waymark/core/engine';
import { type Cue, type Json, type Plan, type Policy, policyCues, ruleCues } from '@waymark/core/plan';
import type { Tables } from '../store/store.ts';

/** The workspace's contact policy as stored; without one nothing is held back. */
export const readPolicy = ({ settings }: Pick<Tables, 'settings'>): Policy =>
  (settings.get('policy') ?? {}) as object as Policy;

/**
 * Keeps a contact policy, and lets the messages that the one before held ask again. Where it says something else of
 * consent, waits, goals and exit rules that ask for consent look again too.
 */
export function keepPolicy(tables: Tables, policy: Policy, at: number): void {
  const before = readPolicy(tables);
  tables.settings.set('policy', policy as object as Json);
  for (const why of ['policy', 'quiet-hours'] as const) tables.wakes.resume({ why, at });
  if (JSON.stringify(before.consent ?? []) === JSON.stringify(policy.consent ?? [])) return;
  const hearing = tables.versions.inUse().filter(({ plan }) => ruleCues(plan).has('consents'));
  tables.wakes.lookAgain({ cue: 'consents', versions: hearing.map(({ version }) => version), at });
}

/** What may end the policy's hold on the message of an enrollment; nothing where it is not held by the policy. */
export function holdCues(tables: Pick<Tables, 'settings'>, plan: Plan, enrollment: Enrollment): Set<Cue> {
  const { position } = enrollment;
  const step = plan.steps[nodeOf(enrollment) ?? ''];
  const isHeld = position.type === 'held' && position.why === 'policy';
  return isHeld && step?.type === 'deliver' ? policyCues(readPolicy(tables), step.purpose) : new Set();
}
