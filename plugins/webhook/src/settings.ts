import { z } from 'zod';

/** A secret of Standard Webhooks: `whsec_` and 24 to 64 bytes in base64. */
const signingSecret = z
  .string()
  .regex(/^whsec_[A-Za-z0-9+/]{32,86}={0,2}$/, 'Must be whsec_ followed by 24 to 64 bytes in base64');

/** Where requests go. */
export const Settings = z.strictObject({ url: z.url({ protocol: /^https?$/ }) });
export type Settings = z.output<typeof Settings>;

/**
 * What requests are signed with; what their receiver asks for in the Authorization header, if anything; and what its own
 * callbacks are signed with, if it calls back.
 */
export const Secrets = z.strictObject({
  signingSecret,
  authorization: z
    .string()
    .regex(/^[\x21-\x7e]+( [\x21-\x7e]+)*$/, 'Must be a single line, such as Bearer …')
    .optional(),
  callbackSecret: signingSecret.optional(),
});
export type Secrets = z.output<typeof Secrets>;
