import { type Occasion, type View, withChange } from '@waymark/core/plan';
import type { Before } from '../db/schema/enrollments.ts';

/** What changes may touch. */
export type Changeable = Pick<View, 'attributes' | 'consents' | 'preferences' | 'occasions'>;

/** What is known without changes that are still to be taken: each is undone, the latest first. */
export const asOf = (now: Changeable, changes: readonly Before[]): Changeable => changes.reduce(undo, now);

function undo(known: Changeable, before: Before): Changeable {
  if ('attributes' in before) return { ...known, attributes: withChange(known.attributes, before.attributes) };
  if ('preferences' in before) return { ...known, preferences: before.preferences };
  if ('consent' in before) {
    const { channel, purpose, state } = before.consent;
    const others = known.consents.filter((one) => one.channel !== channel || one.purpose !== purpose);
    return { ...known, consents: state === null ? others : [...others, { channel, purpose, state }] };
  }
  return { ...known, occasions: withOccasion(known.occasions, before.occasion, before.was) };
}

function withOccasion(
  occasions: View['occasions'],
  key: string,
  occasion: Occasion | null,
): Readonly<Record<string, Occasion>> {
  const others = Object.entries(occasions).filter(([name]) => name !== key);
  return Object.fromEntries(occasion === null ? others : [...others, [key, occasion]]);
}
