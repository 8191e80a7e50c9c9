import { type Instant, isOpen, nextWallTime, subtractDuration } from '../time/index.ts';
import { field } from './compare.ts';
import { hasConsent } from './consent.ts';
import type { DeliverStep } from './plan.ts';
import { type Cap, type HandedOver, isCapped, keepsQuiet, type Policy } from './policy.ts';
import type { View } from './view.ts';

/** What the customer's consents and the contact policy say to one message, at one instant. */
export type Contact =
  | { verdict: 'allowed' }
  | { verdict: 'blocked'; why: 'consent' | 'no-address' | 'cap' }
  | { verdict: 'held'; until: Instant; why: 'quiet-hours' };

/** The instant, the policy, and what was handed over to this customer by then. */
export interface ContactContext {
  at: Instant;
  policy: Policy;
  handedOver: readonly HandedOver[];
}

/** Asks consent, address, quiet hours and caps, in the order in which a sending transaction asks them (delivery.md). */
export function mayContact(step: DeliverStep, view: View, { at, policy, handedOver }: ContactContext): Contact {
  if (!hasConsent(view.consents, step.channel, step.purpose)) return { verdict: 'blocked', why: 'consent' };
  if (step.address && !addressOf(step.address, view)) return { verdict: 'blocked', why: 'no-address' };
  const { quietHours, caps = [] } = policy;
  if (quietHours && keepsQuiet(step) && isOpen(quietHours, at, view.zone)) {
    return { verdict: 'held', until: nextWallTime(quietHours.to, at, view.zone), why: 'quiet-hours' };
  }
  const isFull = (cap: Cap) => counted(cap, handedOver, { at, zone: view.zone }) >= cap.max;
  const holding = isCapped(step) ? caps.filter(({ channel }) => channel === undefined || channel === step.channel) : [];
  return holding.some(isFull) ? { verdict: 'blocked', why: 'cap' } : { verdict: 'allowed' };
}

/** What counts to a cap: handed over after `at − per`; exactly then no longer counts. */
function counted(
  { channel, per }: Cap,
  handedOver: readonly HandedOver[],
  { at, zone }: { at: Instant; zone: string },
): number {
  const from = subtractDuration(at, per, zone);
  return handedOver.filter(
    (one) => one.at > from && one.at <= at && isCapped(one) && (channel === undefined || channel === one.channel),
  ).length;
}

/** The recipient's address: the attribute's text; undefined where there is none. */
export function addressOf(attribute: string, view: View): string | undefined {
  const address = field(view.attributes, attribute);
  return typeof address === 'string' && address.trim() ? address.trim() : undefined;
}
