import type { FieldHints } from '@waymark/connectors/sdk';
import { z } from 'zod';

const host = /^[A-Za-z0-9.:_-]+$/;
const domain = /^(?=.{1,253}$)[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/;

/** Longest local part of a return path: with `+` and a key of 40 characters it stays within the 64 of RFC 5321 §4.5.3.1.1. */
const longestReturnPath = 23;

const destination = { destination: true } satisfies FieldHints;

/** Which SMTP server takes the mail, who it comes from, and how it is signed. */
export const Settings = z.strictObject({
  host: z.string().regex(host, 'Must be a host name or an IP address').meta(destination),
  port: z.int().min(1).max(65_535).default(587).meta(destination),
  secure: z.enum(['none', 'starttls', 'tls']).default('starttls').meta(destination),
  fromName: z
    .string()
    .max(200)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a class such as \P{Cc} is lost in JSON Schema, which has no flags
    .regex(/^[^\u0000-\u001f\u007f-\u009f]*$/, 'Must be a single line')
    .optional(),
  fromAddress: z.email(),
  replyTo: z.email().optional(),
  returnPath: z
    .email()
    .refine((address) => address.lastIndexOf('@') <= longestReturnPath && !address.includes('+'), {
      message: `Must have at most ${longestReturnPath} characters before the @, and no +`,
    })
    .optional(),
  dkimDomain: z.string().regex(domain, 'Must be a domain name').optional(),
  dkimSelector: z
    .string()
    .regex(/^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/, 'Must be a selector as in DNS')
    .optional(),
  footer: z
    .string()
    .max(5_000)
    .meta({ multiline: true, format: 'markdown' } satisfies FieldHints)
    .optional(),
});
export type Settings = z.output<typeof Settings>;

/**
 * What the server asks for at sign-in (one on the own network may ask for nothing), the RSA key that signs (PEM), and what a
 * provider says who reports bounces over HTTP.
 */
export const Secrets = z
  .strictObject({
    user: z.string().min(1).optional(),
    password: z.string().min(1).optional(),
    dkimPrivateKey: z.string().min(1).optional(),
    webhookSecret: z.string().min(16).optional(),
  })
  .refine(({ user, password }) => (user === undefined) === (password === undefined), {
    message: 'User and password go together: give both or neither',
  });
export type Secrets = z.output<typeof Secrets>;
