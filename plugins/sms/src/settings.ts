import { z } from 'zod';

/**
 * The account at the provider, where its API is, and who messages come from: a number (E.164), a name of up to 11 letters and
 * digits, or one of the provider's messaging services. `country` (ISO 3166-1 alpha-2) is that of numbers written without one.
 */
export const Settings = z
  .strictObject({
    accountSid: z.string().regex(/^AC[0-9a-fA-F]{32}$/, 'Must be AC followed by 32 hexadecimal digits'),
    from: z
      .string()
      .regex(/^(\+[1-9]\d{6,14}|[A-Za-z0-9 ]{1,11})$/, 'Must be a number like +4930123456 or a short name')
      .optional(),
    messagingServiceSid: z
      .string()
      .regex(/^MG[0-9a-fA-F]{32}$/, 'Must be MG followed by 32 hexadecimal digits')
      .optional(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'Must be a country in two capital letters, such as DE')
      .optional(),
    apiUrl: z
      .url({ protocol: /^https?$/ })
      .regex(/^[^?#]*[^?#/]$/, 'Must be an address without a slash at its end')
      .default('https://api.twilio.com'),
  })
  .refine(({ from, messagingServiceSid }) => (from === undefined) !== (messagingServiceSid === undefined), {
    path: ['from'],
    message: 'Give a sender or a messaging service, and only one of them',
  });
export type Settings = z.output<typeof Settings>;

/** What the provider asks for at each call, and signs its callbacks with. */
export const Secrets = z.strictObject({ authToken: z.string().min(1) });
export type Secrets = z.output<typeof Secrets>;
