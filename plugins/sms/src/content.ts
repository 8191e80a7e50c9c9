import type { FieldHints } from '@waymark/connectors/sdk';
import { z } from 'zod';

/** One text message. */
export const Content = z.strictObject({
  text: z
    .string()
    .min(1)
    .max(1_600)
    .meta({ multiline: true, tokens: true, links: 'tracked' } satisfies FieldHints),
});
