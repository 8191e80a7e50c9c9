import { z } from 'zod';

/** The account at the provider and the number messages come from, E.164 or a sender name of up to 11 letters and digits. */
export const Settings = z.strictObject({
  accountSid: z.string().regex(/^AC[0-9a-fA-F]{32}$/, 'Must be AC followed by 32 hexadecimal digits'),
  from: z.string().regex(/^(\+[1-9]\d{6,14}|[A-Za-z0-9 ]{1,11})$/, 'Must be a number like +4930123456 or a short name'),
});

/** What the provider asks for at each call. */
export const Secrets = z.strictObject({ authToken: z.string().min(1) });
