import { type DeliverStep, type HandedOver, mayContact, type Policy, type View } from '../../plan/index.ts';
import type { Instant } from '../../time/index.ts';

/** A message handed over to the customer, and the journey that sent it. */
export interface Sent extends HandedOver {
  journey: string;
}

/**
 * The journeys without whose messages a message that a cap or spacing blocked would have gone: each of those that alone
 * make the difference; where none does alone, all that sent something. None where the journey's own messages suffice.
 */
export function conflictsOf(
  step: DeliverStep,
  view: View,
  asked: { at: Instant; policy: Policy; handedOver: readonly Sent[]; journey: string },
): string[] {
  const { at, policy, handedOver, journey } = asked;
  const isFree = (keeps: (other: string) => boolean) =>
    mayContact(step, view, { at, policy, handedOver: handedOver.filter((sent) => keeps(sent.journey)) }).verdict ===
    'allowed';
  const others = [...new Set(handedOver.map((sent) => sent.journey))].filter((other) => other !== journey);
  if (others.length === 0 || !isFree((other) => other === journey)) return [];
  const alone = others.filter((key) => isFree((other) => other !== key));
  return alone.length > 0 ? alone : others;
}
