import type { FieldHints } from '@waymark/connectors/sdk';
import { z } from 'zod';

const line = z.string().regex(/^[^\r\n]*$/, 'Must be a single line');

/** One email: subject, the preview line that mail programs show beside it, and a body in Markdown. */
export const Content = z.strictObject({
  subject: line
    .min(1)
    .max(500)
    .meta({ tokens: true } satisfies FieldHints),
  preheader: line
    .max(500)
    .meta({ tokens: true } satisfies FieldHints)
    .optional(),
  body: z
    .string()
    .min(1)
    .max(200_000)
    .meta({ multiline: true, tokens: true, links: 'tracked', format: 'markdown' } satisfies FieldHints),
});
export type Content = z.output<typeof Content>;
