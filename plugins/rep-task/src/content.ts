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

/** One task for a rep. `due` and `expires` are ISO 8601 durations counted from the task's creation. */
export const Content = z.strictObject({
  title: line(300).meta({ tokens: true } satisfies FieldHints),
  brief: text.optional(),
  draft: text.optional(),
  priority: z.enum(['low', 'normal', 'high']).default('normal'),
  due: z.iso.duration().optional(),
  expires: z.iso.duration().optional(),
  outcomes: z.array(line(100)).max(20).optional(),
});
