import { z } from 'zod';

/** Which matched audience the customer is put into or taken out of, by its name or id. */
export const Content = z.strictObject({
  audience: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[^\r\n]*$/, 'Must be a single line'),
  operation: z.enum(['add', 'remove']).default('add'),
});
export type Content = z.output<typeof Content>;
