import type { FieldHints } from '@waymark/connectors/sdk';
import { z } from 'zod';

/** The body of one request, as it is sent. JSON is only known to be JSON once its tokens are filled in. */
export const Content = z.strictObject({
  body: z
    .string()
    .min(1)
    .max(100_000)
    .meta({ multiline: true, tokens: true } satisfies FieldHints),
  type: z.enum(['json', 'text']).default('json'),
});
export type Content = z.output<typeof Content>;
