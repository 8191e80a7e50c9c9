import { z } from 'zod';
import { Condition } from '../customer/condition.ts';
import { Id, Name } from './id.ts';
import { Span } from './span.ts';

/** Who may enter, and again. `key` names a property of the entering event; `cooldown` counts from the last exit. */
export const Entry = z.strictObject({
  reentry: z.enum(['never', 'after-exit']).optional(),
  cooldown: Span.optional(),
  key: Name.optional(),
});
export type Entry = z.infer<typeof Entry>;

/** What the journey is to bring about. `within` counts from enrollment; `exit` ends the enrollment when it is met. */
export const Goal = z.strictObject({
  key: Id,
  when: Condition,
  within: Span.optional(),
  exit: z.boolean().optional(),
});
export type Goal = z.infer<typeof Goal>;

/** Reasons the engine gives itself; no rule may claim them. */
export const reservedReasons: readonly string[] = ['end', 'goal', 'stopped', 'too-many-visits', 'erased'];

/** A rule that ends the enrollment at once. */
export const Exit = z.strictObject({
  reason: Name.refine((reason) => !reservedReasons.includes(reason), 'reserved-reason'),
  when: Condition,
});
export type Exit = z.infer<typeof Exit>;
