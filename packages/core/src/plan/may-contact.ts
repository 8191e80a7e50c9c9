import type { Instant } from '../time/index.ts';
import { field } from './compare.ts';
import { hasConsent } from './consent.ts';
import type { DeliverStep } from './plan.ts';
import { capsOn, type HandedOver, heldBy, isFull, type Policy, quietUntil } from './policy.ts';
import type { View } from './view.ts';

/** What the customer's consents and the contact policy say to one message, at one instant. */
export type Contact =
  | { verdict: 'allowed' }
  | { verdict: 'blocked'; why: 'consent' | 'suppressed' | 'no-address' | 'cap' }
  | { verdict: 'held'; until: Instant | null; why: 'policy' | 'quiet-hours' };

/** The instant, the policy, what was handed over to this customer by then, and which addresses are suppressed. */
export interface ContactContext {
  at: Instant;
  policy: Policy;
  handedOver: readonly HandedOver[];
  /** Whether nothing is to be sent to an address of a channel; left out: none is suppressed. */
  isSuppressed?: ((channel: string, address: string) => boolean) | undefined;
}

/**
 * Asks consent, suppression, address, policy holds, quiet hours, spacing and caps, in the order in which a sending
 * transaction asks them (delivery.md).
 */
export function mayContact(step: DeliverStep, view: View, context: ContactContext): Contact {
  const { at, policy, handedOver, isSuppressed } = context;
  const now = { at, zone: view.zone };
  if (!hasConsent(view.consents, step, policy.consent)) return { verdict: 'blocked', why: 'consent' };
  const address = step.address === undefined ? undefined : addressOf(step.address, view);
  if (address !== undefined && isSuppressed?.(step.channel, address)) return { verdict: 'blocked', why: 'suppressed' };
  if (step.address && address === undefined) return { verdict: 'blocked', why: 'no-address' };
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
