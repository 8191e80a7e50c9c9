import type { ContentHints, FieldHints } from '@waymark/connectors/sdk';
import { z } from 'zod';

const line = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^[^\r\n]*$/, 'Must be a single line');

const tokens = { tokens: true } satisfies FieldHints;

/**
 * One email: subject, the preview line that mail programs show beside it, and a body in Markdown. In place of our own look it
 * may bring a design in MJML; then the body, where there is one, is the text part.
 */
export const Content = z
  .strictObject({
    subject: line(500).min(1).meta(tokens),
    preheader: line(500).meta(tokens).optional(),
    body: z
      .string()
      .min(1)
      .max(200_000)
      .meta({ ...tokens, multiline: true, links: 'tracked', format: 'markdown' } satisfies FieldHints)
      .optional(),
    mjml: z
      .string()
      .min(1)
      .max(200_000)
      .regex(/^\s*<mjml[\s>][\s\S]*<\/mjml>\s*$/, 'Must be an MJML document: <mjml> … </mjml>')
      .meta({ ...tokens, multiline: true, links: 'tracked', format: 'mjml' } satisfies FieldHints)
      .optional(),
    fromName: line(200).meta(tokens).optional(),
    replyTo: line(320).meta(tokens).optional(),
  })
  .refine(({ body, mjml }) => body !== undefined || mjml !== undefined, {
    path: ['body'],
    message: 'Must be given, in Markdown; or an MJML design in its place',
  })
  .meta({ needsOneOf: ['body', 'mjml'] } satisfies ContentHints);
export type Content = z.output<typeof Content>;
