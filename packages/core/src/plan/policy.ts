import { type Instant, isOpen, nextWallTime, subtractDuration } from '../time/index.ts';
import type { Condition, Purpose } from './condition.ts';
import type { ConsentRule } from './consent.ts';
import { type Cue, conditionCues } from './cues.ts';
import { holds } from './holds.ts';
import { nextChange } from './next-change.ts';
import type { DeliverStep } from './plan.ts';
import type { View } from './view.ts';

/** The workspace's contact policy. */
export interface Policy {
  /** Whether consent is needed, by purpose and channel; what it does not name has the built-in basis. */
  consent?: ConsentRule[] | undefined;
  /** Nothing but service and safety goes out between these wall times of the customer's zone; may go over midnight. */
  quietHours?: { from: string; to: string } | undefined;
  caps?: Cap[] | undefined;
  spacing?: Spacing[] | undefined;
  holds?: PolicyHold[] | undefined;
}

/** At most `max` messages in the last `per` (ISO 8601 duration); without a channel over all that reach the customer. */
export interface Cap {
  channel?: string | undefined;
  max: number;
  per: string;
}

/** At least `apart` (ISO 8601 duration) between two messages; without a channel between all that reach the customer. */
interface Spacing {
  channel?: string | undefined;
  apart: string;
}

/** Messages of these purposes wait while a condition on the customer holds; it reads nothing of a journey. */
interface PolicyHold {
  purposes: Purpose[];
  while: Condition;
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
const keepsQuiet = ({ purpose, contacts }: Pick<HandedOver, 'purpose' | 'contacts'>): boolean =>
  contacts === 'customer' && purpose !== 'service' && purpose !== 'safety';

/** Until when a policy holds messages of a purpose back, null while no end is known; undefined where it does not. */
export function heldBy(
  policy: Policy,
  purpose: Purpose,
  asked: { at: Instant; view: View },
): Instant | null | undefined {
  const scope = { ...asked, visits: {} };
  const hold = policy.holds?.find((one) => one.purposes.includes(purpose) && holds(one.while, scope));
  return hold && (nextChange(hold.while, scope) ?? null);
}

/** When the quiet hours that keep a message back end; undefined outside of them. */
export function quietUntil(
  { quietHours }: Policy,
  message: Pick<HandedOver, 'purpose' | 'contacts'>,
  { at, zone }: { at: Instant; zone: string },
): Instant | undefined {
  const isQuiet = quietHours !== undefined && keepsQuiet(message) && isOpen(quietHours, at, zone);
  return isQuiet ? nextWallTime(quietHours.to, at, zone) : undefined;
}

/** The caps that a message must keep to; spacing is a cap of one. */
export function capsOn(
  { caps = [], spacing = [] }: Policy,
  message: Pick<HandedOver, 'channel' | 'purpose' | 'contacts'>,
): Cap[] {
  const all = [...spacing.map(({ channel, apart }) => ({ channel, max: 1, per: apart })), ...caps];
  return isCapped(message) ? all.filter(({ channel }) => channel === undefined || channel === message.channel) : [];
}

/** From when on messages count to a cap: handed over after `at − per`; exactly then no longer counts. */
export const countsFrom = ({ per }: Cap, at: Instant, zone: string): Instant => subtractDuration(at, per, zone);

/** True when no further message fits under the cap. */
export function isFull(
  cap: Cap,
  handedOver: readonly HandedOver[],
  { at, zone }: { at: Instant; zone: string },
): boolean {
  const from = countsFrom(cap, at, zone);
  const counted = handedOver.filter(
    (one) =>
      one.at > from && one.at <= at && isCapped(one) && (cap.channel === undefined || cap.channel === one.channel),
  );
  return counted.length >= cap.max;
}

/** What may end a hold of a policy on messages of a purpose before its instant. */
export const policyCues = ({ holds: all = [] }: Policy, purpose: Purpose): Set<Cue> =>
  new Set(all.filter(({ purposes }) => purposes.includes(purpose)).flatMap((hold) => conditionCues(hold.while)));
