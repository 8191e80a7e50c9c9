import { field } from './compare.ts';
import { hasConsent } from './consent.ts';
import type { DeliverStep } from './plan.ts';
import type { View } from './view.ts';

/** What the customer's consents and the contact policy say to one message, at one instant. */
export type Contact = { verdict: 'allowed' } | { verdict: 'blocked'; why: 'consent' | 'no-address' };

/** Asks consent, then address, in the order in which a sending transaction asks them (delivery.md). */
export function mayContact(step: DeliverStep, view: View): Contact {
  if (!hasConsent(view.consents, step.channel, step.purpose)) return { verdict: 'blocked', why: 'consent' };
  if (step.address && !addressOf(step.address, view)) return { verdict: 'blocked', why: 'no-address' };
  return { verdict: 'allowed' };
}

/** The recipient's address: the attribute's text; undefined where there is none. */
export function addressOf(attribute: string, view: View): string | undefined {
  const address = field(view.attributes, attribute);
  return typeof address === 'string' && address.trim() ? address.trim() : undefined;
}
