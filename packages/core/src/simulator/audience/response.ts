import { type DeliverStep, type JsonObject, shareOf } from '../../plan/index.ts';
import { duration, type Instant } from '../../time/index.ts';

/** What customers do of themselves: at most one of several events, after a message or after they entered. */
export interface ResponseRule {
  /** The messages answered, all that is given being so; left out: no message, but once after each entry. */
  to?: { channel?: string | undefined; journey?: string | undefined; node?: string | undefined } | undefined;
  /** The shares add up to 1 at most; the rest does nothing. */
  oneOf: readonly PossibleResponse[];
}

/** One way to respond. */
export interface PossibleResponse {
  event: string;
  /** The share of customers who do it, 0 to 1. */
  share: number;
  /** Half of them have by then (ISO 8601, a day being 24 hours); the delays are log-normal. */
  median: string;
  /** How widely the delays spread: the standard deviation of their logarithm; left out: 1. */
  spread?: number | undefined;
  properties?: JsonObject | undefined;
  /** The customer withdraws their consent for the channel and purpose of the message. */
  withdraws?: boolean | undefined;
}

/** The share of messages, 0 to 1, that a provider refuses; without a channel on all of them. */
export interface FailureRate {
  channel?: string | undefined;
  rate: number;
}

/** A message, and whose. */
export interface Message {
  journey: string;
  node: string;
  visit: number;
  step: DeliverStep;
}

/** What comes of a rule: the event, and how long after. */
export interface Drawn {
  response: PossibleResponse;
  after: number;
}

/** True for a rule about this message. */
export const answers = ({ to }: ResponseRule, { journey, node, step }: Message): boolean =>
  to !== undefined &&
  (to.channel ?? step.channel) === step.channel &&
  (to.journey ?? journey) === journey &&
  (to.node ?? node) === node;

/** What somebody does by a rule; `luck` is a text that is theirs and this occasion's. */
export function draw({ oneOf }: ResponseRule, luck: string): Drawn | undefined {
  let left = shareOf(`${luck}\nwhich`);
  const response = oneOf.find(({ share }) => {
    left -= share;
    return left < 0;
  });
  return response && { response, after: delayOf(response, luck) };
}

/** True when the provider refuses a message. */
export function isRefused(rates: readonly FailureRate[], { step }: Message, luck: string): boolean {
  const rate = rates.find(({ channel }) => (channel ?? step.channel) === step.channel)?.rate ?? 0;
  return rate > 0 && shareOf(`${luck}\nrefused`) < rate;
}

/** In whole seconds, one at least. Two even draws make a normal one (Box and Muller, 1958). */
function delayOf({ median, spread = 1 }: PossibleResponse, luck: string): number {
  const radius = Math.sqrt(-2 * Math.log(1 - shareOf(`${luck}\nhow late`)));
  const normal = radius * Math.cos(2 * Math.PI * shareOf(`${luck}\nhow early`));
  const seconds = (exactly(median) / 1000) * Math.exp(spread * normal);
  return Math.max(1, Math.round(Math.min(seconds, 4e9))) * 1000;
}

/** The length of an ISO 8601 duration of days and less, a day being 24 hours. */
const exactly = (span: string): Instant => {
  const { weeks, days, exact } = duration(span);
  return (weeks * 7 + days) * 86_400_000 + exact;
};
