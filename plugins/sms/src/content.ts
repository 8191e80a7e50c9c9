import type { FieldHints } from '@waymark/connectors/sdk';
import { z } from 'zod';

/** One text message; the longest is what the provider takes. */
export const Content = z.strictObject({
  text: z
    .string()
    .min(1)
    .max(1_600)
    .meta({ multiline: true, tokens: true, links: 'tracked', counter: 'sms-segments' } satisfies FieldHints),
});
export type Content = z.output<typeof Content>;
