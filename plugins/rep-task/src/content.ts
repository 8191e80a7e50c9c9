import type { FieldHints } from '@waymark/connectors/sdk';
import { z } from 'zod';

const line = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .regex(/^[^\r\n]*$/, 'Must be a single line');
const text = z
  .string()
  .max(10_000)
  .meta({ multiline: true, tokens: true } satisfies FieldHints);

/**
 * One task for a rep. `due` and `expires` are ISO 8601 durations counted from the task's creation, on the customer's
 * calendar. Without a `role` it goes to the customer's own rep; a `link` that comes out empty is left out.
 */
export const Content = z.strictObject({
  title: line(300).meta({ tokens: true } satisfies FieldHints),
  brief: text.optional(),
  draft: text.optional(),
  link: z
    .string()
    .max(2_000)
    .regex(/^(?!\s*(javascript|data|file|vbscript):)[^\r\n]*$/i, 'Must be a web address')
    .meta({ tokens: true } satisfies FieldHints)
    .optional(),
  priority: z.enum(['low', 'normal', 'high']).default('normal'),
  role: line(100).optional(),
  due: z.iso.duration().optional(),
  expires: z.iso.duration().optional(),
  outcomes: z.array(line(100)).max(20).optional(),
});
export type Content = z.output<typeof Content>;
