import type { Instant } from '../time/index.ts';
import type { Purpose } from './condition.ts';
import type { DeliverStep } from './plan.ts';

/** The workspace's contact policy, beside the basis of consent. */
export interface Policy {
  /** Nothing but service and safety goes out between these wall times of the customer's zone; may go over midnight. */
  quietHours?: { from: string; to: string } | undefined;
  caps?: Cap[] | undefined;
}

/** At most `max` messages in the last `per` (ISO 8601 duration); without a channel over all that reach the customer. */
export interface Cap {
  channel?: string | undefined;
  max: number;
  per: string;
}

/** A message to the customer that was handed over, or is being handed over. */
export interface HandedOver {
  at: Instant;
  channel: string;
  purpose: Purpose;
  contacts: DeliverStep['contacts'];
}

/** True for messages that caps count and hold back: marketing and sales on channels that reach the customer themselves. */
export const isCapped = ({ purpose, contacts }: Pick<HandedOver, 'purpose' | 'contacts'>): boolean =>
  contacts === 'customer' && (purpose === 'marketing' || purpose === 'sales');

/** True for messages that quiet hours hold: all but service and safety on channels that reach the customer themselves. */
export const keepsQuiet = ({ purpose, contacts }: Pick<HandedOver, 'purpose' | 'contacts'>): boolean =>
  contacts === 'customer' && purpose !== 'service' && purpose !== 'safety';
