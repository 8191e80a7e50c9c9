import { z } from 'zod';

/** Which SMTP server takes the mail, and who it comes from. */
export const Settings = z.strictObject({
  host: z.string().regex(/^[A-Za-z0-9.:_-]+$/, 'Must be a host name or an IP address'),
  port: z.int().min(1).max(65_535).default(587),
  secure: z.enum(['none', 'starttls', 'tls']).default('starttls'),
  fromName: z
    .string()
    .max(200)
    .regex(/^[^\r\n]*$/, 'Must be a single line')
    .optional(),
  fromAddress: z.email(),
  replyTo: z.email().optional(),
});
export type Settings = z.output<typeof Settings>;

/** What the server asks for at sign-in; a server on the own network may ask for nothing. */
export const Secrets = z
  .strictObject({ user: z.string().min(1).optional(), password: z.string().min(1).optional() })
  .refine(({ user, password }) => (user === undefined) === (password === undefined), {
    message: 'User and password go together: give both or neither',
  });
export type Secrets = z.output<typeof Secrets>;
