import { z } from 'zod';
import { Name } from '../journey/id.ts';
import { Clock as JourneyClock, Span as JourneySpan } from '../journey/span.ts';
import type { Condition as ConditionType } from '../plan/index.ts';
import { Condition } from './condition.ts';
import { Purpose } from './purpose.ts';

const Span = z
  .string()
  .refine((text) => JourneySpan.safeParse(text).success, 'must be an ISO 8601 duration such as P3D or PT12H');
const Clock = z.string().refine((text) => JourneyClock.safeParse(text).success, 'must be a time such as 08:00');
const QuietHours = z
  .strictObject({ from: Clock, to: Clock })
  .refine(({ from, to }) => from !== to, 'must end at another time than they begin');
const Cap = z.strictObject({ channel: Name.optional(), max: z.int().min(0), per: Span });
const Spacing = z.strictObject({ channel: Name.optional(), apart: Span });
const OnCustomer = z.custom<ConditionType>(
  (value) => Condition.safeParse(value).success && !readsJourney(value),
  'must be a condition on the customer; “entry” and “of” belong to a journey',
);
const Hold = z.strictObject({ purposes: z.array(Purpose).min(1), while: OnCustomer });
const ConsentRule = z
  .strictObject({
    channel: Name.optional(),
    purpose: Purpose,
    basis: z.enum(['opt-in', 'opt-out', 'none']),
    confirmed: z.literal(true).optional(),
  })
  .refine(({ basis, confirmed }) => !confirmed || basis === 'opt-in', {
    message: 'only what is opt-in can be confirmed',
    path: ['confirmed'],
  });
const Consent = z.array(ConsentRule).check(({ value, issues }) => {
  const named = value.map(({ channel, purpose }) => JSON.stringify([channel, purpose]));
  for (const [at, name] of named.entries()) {
    if (named.indexOf(name) === at) continue;
    issues.push({ code: 'custom', input: value, path: [at], message: 'says a second time what an earlier one says' });
  }
});

/**
 * The workspace's contact policy: the basis of consent by purpose and channel, quiet hours on the customer's wall clock,
 * caps and spacing of marketing and sales, and purposes held while a condition on the customer is true (delivery.md, *A
 * delivery's life*).
 */
export const Policy = z.strictObject({
  consent: Consent.optional(),
  quietHours: QuietHours.optional(),
  caps: z.array(Cap).optional(),
  spacing: z.array(Spacing).optional(),
  holds: z.array(Hold).optional(),
});
export type Policy = z.infer<typeof Policy>;

/** True when a condition, or an operand in it, names something that only an enrollment has. */
function readsJourney(condition: unknown): boolean {
  if (Array.isArray(condition)) return condition.some(readsJourney);
  if (typeof condition !== 'object' || condition === null) return false;
  return Object.entries(condition).some(([name, inner]) => name === 'entry' || name === 'of' || readsJourney(inner));
}
