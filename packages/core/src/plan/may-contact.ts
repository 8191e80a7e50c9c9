import type { Instant } from '../time/index.ts';
import { field } from './compare.ts';
import { hasConsent } from './consent.ts';
import type { DeliverStep } from './plan.ts';
import { capsOn, type HandedOver, heldBy, isFull, type Policy, quietUntil } from './policy.ts';
import type { View } from './view.ts';

/** What the customer's consents and the contact policy say to one message, at one instant. */
export type Contact =
  | { verdict: 'allowed' }
  | { verdict: 'blocked'; why: 'consent' | 'no-address' | 'cap' }
  | { verdict: 'held'; until: Instant | null; why: 'policy' | 'quiet-hours' };

/** The instant, the policy, and what was handed over to this customer by then. */
export interface ContactContext {
  at: Instant;
  policy: Policy;
  handedOver: readonly HandedOver[];
}

/**
 * Asks consent, address, policy holds, quiet hours, spacing and caps, in the order in which a sending transaction asks
 * them (delivery.md).
 */
export function mayContact(step: DeliverStep, view: View, { at, policy, handedOver }: ContactContext): Contact {
  const now = { at, zone: view.zone };
  if (!hasConsent(view.consents, step.channel, step.purpose)) return { verdict: 'blocked', why: 'consent' };
  if (step.address && !addressOf(step.address, view)) return { verdict: 'blocked', why: 'no-address' };
  const held = heldBy(policy, step.purpose, { at, view });
  if (held !== undefined) return { verdict: 'held', until: held, why: 'policy' };
  const quiet = quietUntil(policy, step, now);
  if (quiet !== undefined) return { verdict: 'held', until: quiet, why: 'quiet-hours' };
  return capsOn(policy, step).some((cap) => isFull(cap, handedOver, now))
    ? { verdict: 'blocked', why: 'cap' }
    : { verdict: 'allowed' };
}

/** The recipient's address: the attribute's text; undefined where there is none. */
export function addressOf(attribute: string, view: View): string | undefined {
  const address = field(view.attributes, attribute);
  return typeof address === 'string' && address.trim() ? address.trim() : undefined;
}
