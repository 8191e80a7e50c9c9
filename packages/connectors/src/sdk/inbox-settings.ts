import { z } from 'zod';

/**
 * The settings that every connector with `capabilities.inbox` has, and may extend by its own: the host reads them when it
 * gives a task to somebody.
 * - `repAttribute`: the customer attribute that names the customer's rep, by id, email or name
 * - `role`: who gets the task of a customer without a rep; left out: every rep
 * - `dailyLimit`: how many new tasks a rep gets a day, at most; left out: no limit
 */
export const InboxSettings = z.strictObject({
  repAttribute: z
    .string()
    .regex(/^[A-Za-z_][A-Za-z0-9_]{0,63}$/, 'Must be the name of an attribute')
    .default('rep'),
  role: z
    .string()
    .min(1)
    .max(100)
    .regex(/^[^\r\n]*$/, 'Must be a single line')
    .optional(),
  dailyLimit: z.int().min(1).max(1_000).optional(),
});
export type InboxSettings = z.output<typeof InboxSettings>;
